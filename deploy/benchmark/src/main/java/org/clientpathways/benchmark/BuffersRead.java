package org.clientpathways.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How many pages of 8 KB PostgreSQL reads for a query, from its memory or from the disk, as {@code EXPLAIN (ANALYZE, BUFFERS)}
 * counts them with all that its functions and row security read.
 *
 * @param rows it gave
 * @param pages the most of several runs, so that a plan which PostgreSQL comes to keep is seen too
 */
record BuffersRead(long rows, long pages) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** PostgreSQL weighs whether to keep a plan at the sixth. */
    private static final int RUNS = 12;
    /** In these a session gets to know the tables. */
    private static final int FIRST_RUNS = 3;

    private static final String SET = """
            select set_config('pathways.agency', ?, true), set_config('pathways.at', '2026-03-20T12:00:00Z', true),
                   set_config('pathways.purpose', ?, true), set_config('pathways.services', ?, true)
            """;

    /** @param application connected as the application, which sees what the settings let it see */
    static BuffersRead of(PlannedQuery query, Connection application) throws SQLException {
        application.setAutoCommit(false);
        try (PreparedStatement set = application.prepareStatement(SET);
                Statement statement = application.createStatement()) {
            boolean receiver = query.agency().equals(ManyClients.RECEIVER);
            set.setString(1, query.agency());
            set.setString(2, receiver ? "referral" : "coordination");
            set.setString(3, receiver ? "{" + ManyClients.serviceOfReceiver(application) + "}" : "");
            set.execute();
            statement.execute("prepare looked_at as " + query.sql());
            long rows = 0;
            long pages = 0;
            for (int run = 1; run <= RUNS; run++) {
                JsonNode plan = explained(statement).at("/0/Plan");
                rows = plan.get("Actual Rows").asLong();
                if (run > FIRST_RUNS) {
                    pages = Math.max(
                            pages,
                            plan.get("Shared Hit Blocks").asLong()
                                    + plan.get("Shared Read Blocks").asLong());
                }
            }
            return new BuffersRead(rows, pages);
        } finally {
            application.rollback();
        }
    }

    private static JsonNode explained(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("explain (analyze, buffers, format json) execute looked_at")) {
            row.next();
            return JSON.readTree(row.getString(1));
        } catch (JsonProcessingException notAPlan) {
            throw new IllegalStateException(notAPlan);
        }
    }
}
