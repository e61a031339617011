package org.clientpathways.pathway.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Which agencies have a relationship with which client. */
final class TieTable extends ProjectedTable<String> {

    TieTable() {
        super(
                "select client_id, agency from client_tie where client_id = any(?)",
                "delete from client_tie where client_id = ? and agency = ?",
                "insert into client_tie (client_id, agency) values (?, ?)");
    }

    @Override
    String read(ResultSet row) throws SQLException {
        return row.getString(2);
    }

    @Override
    void bindKey(PreparedStatement delete, ClientRow<String> row) throws SQLException {
        bindRow(delete, row);
    }

    @Override
    void bindRow(PreparedStatement insert, ClientRow<String> row) throws SQLException {
        insert.setObject(1, row.client());
        insert.setString(2, row.value());
    }
}
