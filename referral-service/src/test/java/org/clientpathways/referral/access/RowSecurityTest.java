package org.clientpathways.referral.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RowSecurityTest {

    /** Tables that tell nothing of a client. */
    private static final Set<String> OF_NO_CLIENT = Set.of(
            "agency",
            "service",
            "service_need",
            "service_place",
            "service_staff",
            "deprivation",
            "referral_transition",
            "flyway_schema_history",
            // Ids, hashes and days.
            "disclosure_head",
            "disclosure_file",
            // What an account made under a key, as an id; found by that account and key alone.
            "idempotency_key",
            // Ids and codes, for the topics; the application reads it for the next sequence.
            "journal");

    @Inject
    AgroalDataSource asTheApplication;

    @Test
    void everyTableThatBearsClientInformationForcesRowSecurity() throws SQLException {
        assertThat(Owner.texts(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                                + " and not (relrowsecurity and relforcerowsecurity)"))
                .containsExactlyInAnyOrderElementsOf(OF_NO_CLIENT);
    }

    @Test
    void whoDoesNotSayWhomTheyAskForSeesNoRow() throws SQLException {
        Line.withAgreement().sent();
        List<String> guarded = guarded();
        assertThat(guarded).hasSizeGreaterThan(15);
        for (String table : guarded) {
            assertThat(rows(table, "")).as(table).isEmpty();
        }
    }

    @Test
    void aStrangerSeesNoRowAndAPartyOnlyWhatIsAgreed() throws SQLException {
        Line line = Line.withoutAgreement();
        line.agree(List.of("identity", "contact"));
        line.sent();
        Line other = Line.withAgreement();
        other.sent();
        Set<String> seen = new TreeSet<>();
        for (String table : guarded()) {
            String asking =
                    "set local pathways.agency = '" + line.serviceWorker().agency() + "';"
                            + "set local pathways.services = '{" + line.service() + "}';"
                            + "set local pathways.purpose = 'referral';";
            List<String> rows = rows(table, asking);
            assertThat(rows)
                    .as(table)
                    .noneMatch(row -> row.contains(other.client().toString()));
            if (!rows.isEmpty()) {
                seen.add(table);
            }
            assertThat(rows(table, "set local pathways.agency = 'nobody';"))
                    .as(table)
                    .isEmpty();
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "client",
                        "client_identity",
                        "client_contact",
                        "referral",
                        "referral_milestone",
                        "referral_request");
    }

    @Test
    void aStrangerCannotWriteWhatWouldMakeThemOrAnotherRelated() {
        Line line = Line.withAgreement();
        String stranger = World.agency();
        assertRefused(
                stranger,
                "insert into override (id, client_id, agency, categories, ground, harm, decided_by, client_told, review_on,"
                        + " recorded_by, recorded_account, recorded_by_name, recorded_at, lapses_at) values"
                        + " (gen_random_uuid(), '" + line.client() + "', '"
                        + line.serviceWorker().agency()
                        + "', '{identity}', 'serious-harm', 'x', 'x', true, current_date, '" + stranger
                        + "', gen_random_uuid(), 'x', now(), now() + interval '72 hours')");
        assertRefused(
                stranger,
                "insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status,"
                        + " milestone_at, share, created_at, sent_at, clock_started_at) values (gen_random_uuid(), '"
                        + line.client() + "', '" + line.service() + "', '" + stranger + "', '"
                        + line.serviceWorker().agency() + "', 1, 'sent', now(), '{identity}', now(), now(), now())");
        assertRefused(
                line.serviceWorker().agency(),
                "insert into signpost (id, client_id, service_id, service_agency, agency, given_by, given_by_name, given_at,"
                        + " need, follow_up_on) values (gen_random_uuid(), '" + line.client() + "', '"
                        + line.service() + "', '" + line.serviceWorker().agency() + "', '"
                        + line.serviceWorker().agency()
                        + "', gen_random_uuid(), 'x', now(), 'housing', current_date + 2)");
    }

    private void assertRefused(String agency, String insert) {
        assertThatThrownBy(() -> {
                    try (Connection connection = asTheApplication.getConnection();
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        try {
                            statement.execute("set local pathways.agency = '" + agency + "'");
                            statement.execute(insert);
                        } finally {
                            connection.rollback();
                        }
                    }
                })
                .hasMessageContaining("violates row-level security policy");
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotPassByRowSecurity() throws SQLException {
        try (Connection connection = asTheApplication.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select r.rolbypassrls or r.rolsuper or exists (select from pg_class c where c.relowner = r.oid)"
                                + " from pg_roles r where r.rolname = current_user")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    private static List<String> guarded() throws SQLException {
        return Owner.texts("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                + " and relrowsecurity and relname <> 'client_tie'");
    }

    private List<String> rows(String table, String settings) throws SQLException {
        try (Connection connection = asTheApplication.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (!settings.isEmpty()) {
                statement.execute(settings);
            }
            List<String> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("select t::text from " + table + " t")) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            connection.rollback();
            return rows;
        }
    }
}
