package org.clientpathways.pathway.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.clientpathways.pathway.route.Happening;
import org.clientpathways.pathway.route.Milestone;

/** The milestones of every route. */
final class MilestoneTable extends ProjectedTable<Milestone> {

    private static final String COLUMNS = "client_id, id, step_id, what, at, recorded_at, reason, outcome";

    MilestoneTable() {
        super(
                "select " + COLUMNS + " from milestone where client_id = any(?)",
                "delete from milestone where id = ?",
                "insert into milestone (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)");
    }

    @Override
    Milestone read(ResultSet row) throws SQLException {
        return new Milestone(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                code(Happening.class, row, 4),
                instant(row, 5),
                instant(row, 6),
                row.getString(7),
                row.getString(8));
    }

    @Override
    void bindKey(PreparedStatement delete, ClientRow<Milestone> row) throws SQLException {
        delete.setObject(1, row.value().id());
    }

    @Override
    void bindRow(PreparedStatement insert, ClientRow<Milestone> row) throws SQLException {
        Milestone milestone = row.value();
        insert.setObject(1, row.client());
        insert.setObject(2, milestone.id());
        insert.setObject(3, milestone.stepId());
        insert.setString(4, milestone.what().code());
        insert.setObject(5, utc(milestone.at()));
        insert.setObject(6, utc(milestone.recordedAt()));
        insert.setString(7, milestone.reason());
        insert.setString(8, milestone.outcome());
    }
}
