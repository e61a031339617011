package org.clientpathways.referral.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.RepeatedTest;

@QuarkusTest
class LostConnectionsTest {

    @RepeatedTest(3)
    void whoeverMeetsALostConnectionIsToldSoAndNobodyAfterThemIsToldThatThereIsNothing() throws Exception {
        Worker keyWorker = Worker.keyWorker(World.agency());
        UUID client = World.client(keyWorker);
        String token = keyWorker.token();
        for (int round = 0; round < 3; round++) {
            loseEveryConnection();
            List<Answer> answers = AtOnce.all(
                    Collections.nCopies(40, () -> Answer.to("GET", "/clients/" + client, token, null, null)));
            assertThat(answers)
                    .extracting(Answer::status)
                    .containsAnyOf(200, 503)
                    .isSubsetOf(200, 503);
        }
        List<Answer> answers =
                AtOnce.all(Collections.nCopies(40, () -> Answer.to("GET", "/clients/" + client, token, null, null)));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(World.client(keyWorker))
                .satisfies(made -> assertThat(Owner.texts("select id from client where id = '" + made + "'"))
                        .hasSize(1));
    }

    /** The application's role may end what is its own. */
    private static void loseEveryConnection() throws SQLException {
        var config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getValue("quarkus.datasource.password", String.class));
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        }
    }
}
