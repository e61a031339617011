package org.clientpathways.pathway.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** What must never be is refused by the tables themselves, whatever the code does. */
@QuarkusTest
class TheContactTablesRefuseTest {

    private static final String AT = "2026-03-09 14:00Z";

    private final Tables tables = Tables.ofTheService();
    private final UUID contact = Ids.next();

    @BeforeEach
    void anAppointment() throws SQLException {
        tables.execute("insert into contact (id, client_id, referral_id, service_id, agency, appointment_at, kind,"
                + " recorded_by, recorded_for, recorded_at) values ('" + contact
                + "', gen_random_uuid(), gen_random_uuid(),"
                + " gen_random_uuid(), 'harbour-trust', '" + AT
                + "', 'phone', gen_random_uuid(), 'harbour-trust', now())");
    }

    @Test
    void whatIsAttendedBeforeItsTime() {
        assertThat(refusal(outcome(AT, "attended", "null", "null", "2026-03-09 13:59Z")))
                .isEqualTo("contact_outcome_not_before_its_time");
        assertThat(refusal(outcome("2026-03-09 13:00Z", "attended", "null", "null", "2026-03-09 13:59Z")))
                .as("another time than the appointment's")
                .isEqualTo("contact_outcome_contact_id_appointment_at_fkey");
    }

    @Test
    void aMissedOneWithoutWhoMissedItAndACancelledOneWithoutWhoCancelled() {
        assertThat(refusal(outcome(AT, "missed", "null", "null", AT))).isEqualTo("contact_missed_by_somebody");
        assertThat(refusal(outcome(AT, "attended", "'client'", "null", AT))).isEqualTo("contact_missed_by_somebody");
        assertThat(refusal(outcome(AT, "cancelled", "null", "null", AT))).isEqualTo("contact_cancelled_by_somebody");
    }

    @Test
    void thatSomethingElseBecomesOfItAfterwards() throws SQLException {
        tables.execute(outcome(AT, "attended", "null", "null", AT));

        assertThat(refusal(outcome(AT, "missed", "'client'", "null", AT))).isEqualTo("contact_outcome_pkey");
        assertThat(tables.texts("select distinct privilege_type from information_schema.role_table_grants"
                        + " where grantee = 'pathway_app' and table_name in ('contact', 'contact_outcome') order by 1"))
                .containsExactly("INSERT", "SELECT");
    }

    private String outcome(String at, String status, String missedBy, String cancelledBy, String recordedAt) {
        return "insert into contact_outcome values ('" + contact + "', '" + at + "', '" + status + "', " + missedBy
                + ", " + cancelledBy + ", gen_random_uuid(), 'harbour-trust', '" + recordedAt + "')";
    }

    private String refusal(String insert) {
        PSQLException refused = catchThrowableOfType(PSQLException.class, () -> tables.execute(insert));
        return refused.getServerErrorMessage().getConstraint();
    }
}
