package org.clientpathways.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What must never be told is refused by the tables themselves, and what others are told costs a key worker nothing. */
@QuarkusTest
class AlertTablesTest {

    private static final String ID = "'019a2b3c-0000-7000-8000-0000000000f1'";
    private static final String ALERT = "insert into alert (id, client_id, happened_at, ";

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        var config = ConfigProvider.getConfig();
        connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
        connection.setAutoCommit(false);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void anAlertThatSaysTooLittleOrTooMuch() throws SQLException {
        execute("insert into taken_event values (" + ID + ", 'referral-events', 'k', 1, 't', 's', now(), '{}')");
        execute("insert into alert_client (client_id) values (" + ID + ")");
        String values = ") values (" + ID + ", " + ID + ", now(), ";
        String referral = ID + ", " + ID + ", 'council'";
        String ofReferral = "referral_id, service_id, agency, kind";
        Map.of(
                        "kind" + values + "'guessed')", "alert_kind",
                        ofReferral + values + referral + ", 'declined')", "alert_says_why",
                        ofReferral + values + referral + ", 'follow-up-due')", "alert_of_a_referral",
                        ofReferral + ", reason" + values + referral + ", 'redirected', 'risk')", "alert_says_where_to",
                        "kind, new_agency" + values + "'handed-over', 'trust')", "alert_to_somebody",
                        "service_id, kind" + values + ID + ", 'follow-up-due')", "alert_says_which",
                        "kind, agency, plan_id, step_id" + values + "'plan-step-overdue', 'council', " + ID + ", " + ID
                                        + ")",
                                "alert_says_which",
                        "kind, plan_id, step_id, due_on" + values + "'plan-step-overdue', " + ID + ", " + ID
                                        + ", now())",
                                "alert_of_a_referral")
                .forEach((alert, rule) ->
                        assertThat(refusal(ALERT + alert)).as(alert).isEqualTo(rule));
    }

    @Test
    void aRecordDoesNotStandForItself() {
        assertThat(refusal("insert into alert_client (client_id, merged_into) values (" + ID + ", " + ID + ")"))
                .isEqualTo("alert_client_check1");
    }

    @Test
    void recordsThatWereMergedInACircleWhileEventsAreOnTheirWayAreNobodysAndHangNothing() throws SQLException {
        execute("insert into alert_client (client_id, merged_into) values"
                + " ('019a2b3c-0000-7000-8000-0000000000f2', '019a2b3c-0000-7000-8000-0000000000f3'),"
                + " ('019a2b3c-0000-7000-8000-0000000000f3', '019a2b3c-0000-7000-8000-0000000000f2')");
        execute("insert into agency_key_worker values ('019a2b3c-0000-7000-8000-0000000000f2', 'council', 'me')");
        assertThat(lines("select survivor_of('019a2b3c-0000-7000-8000-0000000000f2')"))
                .isEqualTo("null\n");
    }

    @Test
    void whatOthersAreToldIsNotReadToTellOne() throws SQLException {
        execute("insert into taken_event select gen_random_uuid(), 'pathway-events', 'k' || n, 1, 't', 's', now(), '{}'"
                + " from generate_series(1, 20000) n");
        execute("insert into alert_client (client_id, key_worker, key_worker_agency)"
                + " select id, 'other-' || substr(key, 2, 2), 'council' from taken_event where key like 'k%'");
        execute("insert into agency_key_worker select client_id, key_worker_agency, key_worker from alert_client"
                + " where key_worker like 'other-%'");
        execute("insert into alert (id, client_id, kind, referral_id, service_id, agency, happened_at)"
                + " select id, id, 'started', id, id, 'council', now() from taken_event where key like 'k%'");
        execute("analyze alert, alert_client, agency_key_worker");
        assertThat(lines("explain select a.* from alerts_of('me', 'council') mine join alert a using (id)"
                        + " where a.settled_at is null and a.done_at is null"))
                .doesNotContain("Seq Scan on alert", "Seq Scan on agency_key_worker");
    }

    private String refusal(String statement) {
        PSQLException refused = catchThrowableOfType(PSQLException.class, () -> {
            var before = connection.setSavepoint();
            try {
                execute(statement);
            } finally {
                connection.rollback(before);
            }
        });
        return refused.getServerErrorMessage().getConstraint();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String lines(String query) throws SQLException {
        StringBuilder lines = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                lines.append(row.getString(1)).append('\n');
            }
        }
        return lines.toString();
    }
}
