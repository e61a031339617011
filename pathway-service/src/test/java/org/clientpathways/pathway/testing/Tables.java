package org.clientpathways.pathway.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's database, seen by its owner. */
public final class Tables {

    /** All that follows from the topics. */
    private static final List<String> PROJECTED = List.of(
            "taken_event",
            "agency",
            "service",
            "client_description",
            "pathway",
            "step",
            "milestone",
            "spell",
            "signpost");

    /** All that is recorded in this service, with how far plans have come. */
    private static final List<String> RECORDED =
            List.of("contact", "contact_outcome", "plan", "plan_step", "pathway_closing");

    private final String url;
    private final String user;
    private final String password;

    public Tables(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** The database of the running test. */
    public static Tables ofTheService() {
        var config = ConfigProvider.getConfig();
        return new Tables(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    /** Every row of every projected table, in an order that depends on nothing but the rows. */
    public Map<String, List<String>> rows() {
        return rows(PROJECTED);
    }

    /** Every row of what is recorded here, in an order that depends on nothing but the rows. */
    public Map<String, List<String>> recorded() {
        return rows(RECORDED);
    }

    private Map<String, List<String>> rows(List<String> tables) {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, texts("select t::text from " + table + " t order by 1"));
        }
        return rows;
    }

    /** The first column of every row. */
    public List<String> texts(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** The number that a query gives. */
    public long number(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    /** Whether all these events are taken. */
    public boolean hasTaken(List<PublishedEvent> events) {
        String ids = events.stream().map(event -> "'" + event.id() + "'").collect(Collectors.joining(","));
        return number("select count(*) from taken_event where id in (" + ids + ")") == events.size();
    }

    /** Executes a statement as the owner. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
