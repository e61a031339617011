package org.clientpathways.pathway.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;

/**
 * A table whose rows follow from events. A client's rows are replaced as a whole by those worked out anew; only what
 * differs is written, so that a new event costs what it changes and not what the client's history is long.
 */
abstract class ProjectedTable<T> {

    private final String select;
    private final String delete;
    private final String insert;

    /**
     * @param select reads the rows of the clients given as an array, the client first
     * @param delete removes one row; bound by {@link #bindKey}
     * @param insert adds one row; bound by {@link #bindRow}
     */
    ProjectedTable(String select, String delete, String insert) {
        this.select = select;
        this.delete = delete;
        this.insert = insert;
    }

    abstract T read(ResultSet row) throws SQLException;

    abstract void bindKey(PreparedStatement delete, ClientRow<T> row) throws SQLException;

    abstract void bindRow(PreparedStatement insert, ClientRow<T> row) throws SQLException;

    /** Called before rows are added. */
    void prepare(Connection connection, List<ClientRow<T>> added) throws SQLException {}

    /** Makes these the only rows of these clients. */
    void replace(Connection connection, Collection<UUID> clients, Collection<ClientRow<T>> wanted) throws SQLException {
        Set<ClientRow<T>> standing = standing(connection, clients);
        List<ClientRow<T>> added =
                wanted.stream().filter(row -> !standing.contains(row)).toList();
        standing.removeAll(new HashSet<>(wanted));
        try (PreparedStatement statement = connection.prepareStatement(delete)) {
            for (ClientRow<T> row : standing) {
                bindKey(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        prepare(connection, added);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (ClientRow<T> row : added) {
                bindRow(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Set<ClientRow<T>> standing(Connection connection, Collection<UUID> clients) throws SQLException {
        Set<ClientRow<T>> rows = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("uuid", clients.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new ClientRow<>(row.getObject(1, UUID.class), read(row)));
                }
            }
        }
        return rows;
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    static <E extends Enum<E> & Code> E code(Class<E> list, ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        return code == null ? null : Code.of(list, code);
    }

    static String text(Code code) {
        return code == null ? null : code.code();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
