package org.clientpathways.pathway.projection;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.clientpathways.contracts.code.StepEnding;
import org.clientpathways.pathway.route.Happening;
import org.clientpathways.pathway.route.Step;
import org.clientpathways.pathway.route.StepStatus;

/** The steps of every route. */
final class StepTable extends ProjectedTable<Step> {

    private static final String COLUMNS =
            "client_id, id, service_id, agency, referring_agency, from_service, continues,"
                    + " status, clock_started_at, entered_at, sent_at, responded_at, response, started_at, left_at, how";

    StepTable() {
        super(
                "select " + COLUMNS + " from step where client_id = any(?)",
                "delete from step where id = ?",
                "insert into step (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    }

    @Override
    Step read(ResultSet row) throws SQLException {
        return new Step(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                code(StepStatus.class, row, 8),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11),
                instant(row, 12),
                code(Happening.class, row, 13),
                instant(row, 14),
                instant(row, 15),
                code(StepEnding.class, row, 16));
    }

    @Override
    void bindKey(PreparedStatement delete, ClientRow<Step> row) throws SQLException {
        delete.setObject(1, row.value().id());
    }

    @Override
    void bindRow(PreparedStatement insert, ClientRow<Step> row) throws SQLException {
        Step step = row.value();
        insert.setObject(1, row.client());
        insert.setObject(2, step.id());
        insert.setObject(3, step.serviceId());
        insert.setString(4, step.agency());
        insert.setString(5, step.referringAgency());
        insert.setObject(6, step.from());
        insert.setObject(7, step.continues());
        insert.setString(8, step.status().code());
        insert.setObject(9, utc(step.clockStartedAt()));
        insert.setObject(10, utc(step.enteredAt()));
        insert.setObject(11, utc(step.sentAt()));
        insert.setObject(12, utc(step.respondedAt()));
        insert.setString(13, text(step.response()));
        insert.setObject(14, utc(step.startedAt()));
        insert.setObject(15, utc(step.leftAt()));
        insert.setString(16, text(step.how()));
    }
}
