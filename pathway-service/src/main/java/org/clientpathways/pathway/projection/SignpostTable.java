package org.clientpathways.pathway.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.pathway.route.Signpost;

/** The signposts of every client. */
final class SignpostTable extends ProjectedTable<Signpost> {

    private static final String COLUMNS =
            "client_id, id, service_id, agency, need, given_at, follow_up_on, result, obstacle, followed_up_at";

    SignpostTable() {
        super(
                "select " + COLUMNS + " from signpost where client_id = any(?)",
                "delete from signpost where id = ?",
                "insert into signpost (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    @Override
    Signpost read(ResultSet row) throws SQLException {
        return new Signpost(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                code(Need.class, row, 5),
                instant(row, 6),
                row.getObject(7, LocalDate.class),
                code(SignpostResult.class, row, 8),
                code(SignpostObstacle.class, row, 9),
                instant(row, 10));
    }

    @Override
    void bindKey(PreparedStatement delete, ClientRow<Signpost> row) throws SQLException {
        delete.setObject(1, row.value().id());
    }

    @Override
    void bindRow(PreparedStatement insert, ClientRow<Signpost> row) throws SQLException {
        Signpost signpost = row.value();
        insert.setObject(1, row.client());
        insert.setObject(2, signpost.id());
        insert.setObject(3, signpost.serviceId());
        insert.setString(4, signpost.agency());
        insert.setString(5, signpost.need().code());
        insert.setObject(6, utc(signpost.givenAt()));
        insert.setObject(7, signpost.followUpOn());
        insert.setString(8, text(signpost.result()));
        insert.setString(9, text(signpost.obstacle()));
        insert.setObject(10, utc(signpost.followedUpAt()));
    }
}
