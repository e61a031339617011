package org.clientpathways.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.local.LocalSecrets;
import org.clientpathways.local.WholeSystem;

/** Looks into the services' databases with plain JDBC. */
final class Databases {

    private final WholeSystem system;

    Databases(WholeSystem system) {
        this.system = system;
    }

    /**
     * The rows of a query, each row's columns as text with a space between.
     *
     * @param service referral, pathway or notification
     */
    List<String> rows(String service, String query, Object... arguments) throws SQLException {
        String owner = service + "_owner";
        try (Connection connection =
                        DriverManager.getConnection(system.database(service), owner, LocalSecrets.of(owner));
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                List<String> rows = new ArrayList<>();
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(found.getString(column));
                    }
                    rows.add(String.join(" ", row));
                }
                return rows;
            }
        }
    }
}
