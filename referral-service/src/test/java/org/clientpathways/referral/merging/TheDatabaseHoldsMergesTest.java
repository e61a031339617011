package org.clientpathways.referral.merging;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

/** What the application's own role can and cannot do, whatever the application asks. */
@QuarkusTest
class TheDatabaseHoldsMergesTest {

    @Inject
    AgroalDataSource asTheApplication;

    @Test
    void nothingIsBegunWithAMergedRecord() {
        Pair pair = Pair.registeredTwice();
        Line line = pair.linesToOneService().get(1);
        String agency = pair.keyWorker().agency();
        String agree =
                "insert into agreement select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid()))).*"
                        + " from agreement t where client_id = '" + pair.merged() + "'";
        List<String> beginnings = List.of(
                agree,
                "insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status,"
                        + " milestone_at, share, created_at, sent_at, clock_started_at) values (gen_random_uuid(), '"
                        + pair.merged() + "', '" + line.service() + "', '" + agency + "', '"
                        + line.serviceWorker().agency() + "', 1, 'sent', now(), '{identity}', now(), now(), now())",
                "insert into override (id, client_id, agency, categories, ground, harm, decided_by, client_told, review_on,"
                        + " recorded_by, recorded_account, recorded_by_name, recorded_at, lapses_at) values"
                        + " (gen_random_uuid(), '" + pair.merged() + "', '"
                        + line.serviceWorker().agency()
                        + "', '{identity}', 'serious-harm', 'x', 'x', true, current_date, '" + agency
                        + "', gen_random_uuid(), 'x', now(), now() + interval '72 hours')",
                "insert into signpost (id, client_id, service_id, service_agency, agency, given_by, given_by_name, given_at,"
                        + " need, follow_up_on) values (gen_random_uuid(), '" + pair.merged() + "', '" + line.service()
                        + "', '" + line.serviceWorker().agency() + "', '" + agency + "', gen_random_uuid(), 'x', now(),"
                        + " 'housing', current_date + 2)",
                "insert into handover (id, client_id, from_agency, offered_by, offered_by_name, offered_at, to_agency,"
                        + " to_worker, to_worker_name, status) values (gen_random_uuid(), '" + pair.merged() + "', '"
                        + agency
                        + "', gen_random_uuid(), 'x', now(), '" + agency + "', '"
                        + pair.keyWorker().account() + "', 'x', 'offered')");
        for (String beginning : beginnings) {
            assertThatCode(() -> ask(pair.keyWorker(), beginning)).as(beginning).doesNotThrowAnyException();
        }
        pair.merge().statusCode(200);
        for (String beginning : beginnings) {
            assertThatThrownBy(() -> ask(pair.keyWorker(), beginning))
                    .as(beginning)
                    .hasMessageContaining("row-level security policy \"goes_on\"");
        }
    }

    @Test
    void whoIsOfferedIsNotMerged() {
        Offer offer = Offer.withAgreement();
        UUID other = World.client(offer.keyWorker());
        offer.made();
        for (String merge : List.of(merging(offer, offer.client(), other), merging(offer, other, offer.client()))) {
            assertThatThrownBy(() -> ask(offer.keyWorker(), merge))
                    .hasMessageContaining("Who is offered to somebody is not merged");
        }
    }

    @Test
    void aMergeIsUndoneOnce() throws SQLException {
        Pair pair = Pair.mergedIntoOne();
        String undo =
                "update client_merge set unmerged_at = %s, unmerged_agency = agency, unmerged_account = merged_account"
                        + " where merged_id = '" + pair.merged() + "'";
        ask(pair.keyWorker(), undo.formatted("now()"));
        pair.unmerge().statusCode(200);
        for (String again : List.of("now()", "null")) {
            assertThatThrownBy(() -> ask(pair.keyWorker(), undo.formatted(again)))
                    .hasMessageContaining("A merge is undone once");
        }
    }

    private static String merging(Offer offer, UUID survivor, UUID merged) {
        return "insert into client_merge (id, merged_id, survivor_id, agency, merged_account, merged_by_name, merged_at)"
                + " values (gen_random_uuid(), '" + merged + "', '" + survivor + "', '"
                + offer.keyWorker().agency() + "', gen_random_uuid(), 'x', now())";
    }

    /** What it changed is undone. */
    private void ask(Worker worker, String statement) throws SQLException {
        try (Connection connection = asTheApplication.getConnection();
                Statement asking = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                asking.execute("set local pathways.agency = '" + worker.agency() + "'");
                asking.execute(statement);
            } finally {
                connection.rollback();
            }
        }
    }
}
