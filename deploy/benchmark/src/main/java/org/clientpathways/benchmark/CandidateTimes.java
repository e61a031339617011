package org.clientpathways.benchmark;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.HdrHistogram.Histogram;

/** How long it takes to find who a new client may be already, for an agency that holds nearly all clients there are. */
final class CandidateTimes {

    private static final String ASKING = """
            select set_config('pathways.agency', 'county-wide', true),
                   set_config('pathways.at', '2026-03-20T12:00:00Z', true),
                   set_config('pathways.purpose', 'coordination', true)
            """;

    private static final String LIKE = "select * from like_clients(?, ?, ?, ?, ?, '{}', '{}', ?)";

    private CandidateTimes() {}

    /**
     * A line that tells it.
     *
     * @param superuser sees the clients by whom the new ones are made up
     * @param application asks for the agency
     * @param clients how many there are
     */
    static String measure(Connection superuser, Connection application, int clients) throws SQLException {
        application.setAutoCommit(false);
        Histogram warmUp = times(superuser, application, clients);
        Histogram times = times(superuser, application, clients);
        application.rollback();
        return "%nCandidates for a new client among %,d: median %.1f ms, 95th of 100 %.1f ms, of %d.%n"
                .formatted(
                        clients,
                        times.getValueAtPercentile(50) / 1_000.0,
                        times.getValueAtPercentile(95) / 1_000.0,
                        warmUp.getTotalCount());
    }

    private static Histogram times(Connection superuser, Connection application, int clients) throws SQLException {
        Histogram times = new Histogram(3);
        try (Statement people = superuser.createStatement();
                Statement asking = application.createStatement();
                PreparedStatement like = application.prepareStatement(LIKE);
                ResultSet person =
                        people.executeQuery(ManyClients.script("candidates.sql").replace(":most", "" + clients))) {
            asking.execute(ASKING);
            while (person.next()) {
                like.setString(1, person.getString(1));
                like.setString(2, person.getString(2));
                like.setArray(3, copy(application, "text", person.getArray(3)));
                like.setObject(4, person.getObject(4, LocalDate.class));
                like.setArray(5, copy(application, "date", person.getArray(5)));
                like.setString(6, person.getString(6));
                long begun = System.nanoTime();
                like.executeQuery().close();
                times.recordValue((System.nanoTime() - begun) / 1_000);
            }
        }
        return times;
    }

    private static Array copy(Connection connection, String type, Array array) throws SQLException {
        return connection.createArrayOf(type, (Object[]) array.getArray());
    }
}
