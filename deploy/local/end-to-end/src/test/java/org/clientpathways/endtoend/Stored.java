package org.clientpathways.endtoend;

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
import org.clientpathways.local.LocalSecrets;

/** What stands in a service's tables, short enough to be compared after each request. */
final class Stored implements AutoCloseable {

    private final Connection connection;
    private final String allTables;

    /** @param except tables that others than requests write to */
    Stored(String service, List<String> except) throws SQLException {
        String owner = service + "_owner";
        connection =
                DriverManager.getConnection(TheSystem.addresses().database() + service, owner, LocalSecrets.of(owner));
        allTables = tables().stream()
                .filter(table -> !except.contains(table))
                .map(table ->
                        "select '" + table + "', count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0)"
                                + " from " + rowsOf(table) + " t")
                .collect(Collectors.joining(" union all "));
    }

    /** For each table how many rows it has and what they add up to. */
    Map<String, String> now() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(allTables)) {
            while (row.next()) {
                tables.put(row.getString(1), row.getString(2));
            }
        }
        return tables;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A job writes the heads of the log of disclosures, whoever asks for what meanwhile. */
    private static String rowsOf(String table) {
        return table.equals("journal") ? "(select * from journal where topic <> 'disclosure-heads')" : table;
    }

    private List<String> tables() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by 1")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
