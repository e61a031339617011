package org.clientpathways.notification.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;

/** An alert as a row of its table. */
final class AlertReading {

    private AlertReading() {}

    static AlertView alert(ResultSet row) throws SQLException {
        AlertKind kind = Code.of(AlertKind.class, row.getString("kind"));
        return new AlertView(
                id(row, "id"),
                kind,
                kind.isToDo(),
                id(row, "client_id"),
                id(row, Detail.REFERRAL_ID.column()),
                id(row, Detail.SERVICE_ID.column()),
                id(row, Detail.NEW_REFERRAL_ID.column()),
                id(row, Detail.NEW_SERVICE_ID.column()),
                row.getString(Detail.NEW_AGENCY.column()),
                id(row, Detail.SIGNPOST_ID.column()),
                id(row, Detail.PLAN_ID.column()),
                id(row, Detail.STEP_ID.column()),
                id(row, Detail.MERGED_INTO.column()),
                row.getString(Detail.REASON.column()),
                row.getString(Detail.OUTCOME.column()),
                row.getString(Detail.MISSED_BY.column()),
                instant(row, Detail.APPOINTMENT_AT.column()),
                row.getObject(Detail.DUE_ON.column(), LocalDate.class),
                instant(row, "happened_at"),
                instant(row, "done_at"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
