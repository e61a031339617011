package org.clientpathways.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Beside a policy PostgreSQL finds by an index only what it can compare without telling of it. */
@QuarkusTest
class SignpostPlansTest {

    @Inject
    AgroalDataSource asTheApplication;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signpost_to_follow_up | key_worker_agency = 'a' and follow_up_on is not null and"
                        + " (follow_up_on, id) > (date '2026-01-01', 'ID') order by follow_up_on, id",
                "signpost_to_follow_up_by | key_worker = 'ID' and key_worker_agency = 'a' and follow_up_on is not null"
                        + " and follow_up_on <= current_date order by follow_up_on, id",
                "signpost_followed_up | key_worker_agency = 'a' and follow_up_on is null and id < 'ID' order by id desc",
                "signpost_followed_up_by | key_worker = 'ID' and key_worker_agency = 'a' and follow_up_on is null"
                        + " order by id desc",
                "signpost_of_client | client_id = 'ID' and follow_up_on is null order by id desc"
            })
    void eachListIsReadInTheOrderOfItsIndex(String index, String where) throws SQLException {
        String plan = plan(
                "select * from signpost where " + where.replace("'ID'", "'" + UUID.randomUUID() + "'") + " limit 26");
        assertThat(plan).contains(index + " on signpost", "Index Cond").doesNotContain("Sort", "Seq Scan on signpost");
    }

    private String plan(String query) throws SQLException {
        try (Connection connection = asTheApplication.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                // In a table of few rows any plan is quick; the question is which indexes can serve.
                statement.execute("set local enable_seqscan = off; set local enable_sort = off;"
                        + " set local enable_bitmapscan = off");
                StringBuilder plan = new StringBuilder();
                try (ResultSet row = statement.executeQuery("explain " + query)) {
                    while (row.next()) {
                        plan.append(row.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            } finally {
                connection.rollback();
            }
        }
    }
}
