package org.clientpathways.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.referral.signpost.Signposting.TODAY;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds the client when the lock is got is what counts, not who held them when it was asked for. */
@QuarkusTest
class HandedOverMeanwhileTest {

    private Worker leaving;
    private Worker coming;
    private Line line;
    private UUID signpost;

    @BeforeEach
    void aClientOfAKeyWorkerWhoseAgencyDidNotRegisterThem() throws SQLException {
        leaving = Worker.keyWorker(World.agency());
        coming = Worker.keyWorker(World.agency());
        line = Line.withoutAgreement();
        signpost = Signposting.given(line, TODAY);
        Signposting.handOver(line, leaving);
    }

    @Test
    void aSignpostIsNotGivenAnyMore() throws Exception {
        assertThat(whileHandedOver(() -> Signposting.give(leaving, Signposting.request(line, Map.of()))
                        .extract()
                        .statusCode()))
                .isEqualTo(404);
    }

    @Test
    void noneIsFollowedUpAnyMore() throws Exception {
        assertThat(whileHandedOver(() -> Signposting.followUp(leaving, signpost, Map.of("result", "went"))
                        .extract()
                        .statusCode()))
                .isEqualTo(404);
        Signposting.followUp(coming, signpost, Map.of("result", "went")).statusCode(200);
    }

    private int whileHandedOver(Supplier<Integer> request) throws Exception {
        try (Connection handover = Owner.connect();
                Statement statement = handover.createStatement()) {
            handover.setAutoCommit(false);
            statement.execute("select from client where id = '" + line.client() + "' for no key update");
            CompletableFuture<Integer> status = CompletableFuture.supplyAsync(request);
            await().until(() ->
                    !Owner.texts("select 1 from pg_locks where not granted").isEmpty());
            statement.execute("update client_holding set key_worker = '" + coming.account() + "', key_worker_agency = '"
                    + coming.agency() + "' where client_id = '" + line.client() + "'");
            handover.commit();
            return status.get();
        }
    }
}
