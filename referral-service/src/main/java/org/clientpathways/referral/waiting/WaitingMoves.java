package org.clientpathways.referral.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.waiting.WaitingPlaces.Standing;

/** The moves and reviews on the waiting lists. Each takes effect by being written down, and none is changed. */
@ApplicationScoped
class WaitingMoves {

    private static final String INSERT = """
            insert into waiting_move (id, referral_id, waiting_since, kind, recorded_at, agency, account, account_name,
                                      rank, priority, review_on, words)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    WaitingMoves(Sql sql) {
        this.sql = sql;
    }

    void move(UUID id, Caller by, Instant now, UUID referral, Standing from, byte[] rank, String reason) {
        sql.change(
                INSERT,
                id,
                referral,
                Sql.at(from.waitingSince()),
                MoveKind.MOVE.code(),
                Sql.at(now),
                by.agency(),
                by.account(),
                by.name(),
                rank,
                null,
                null,
                reason);
    }

    void review(UUID id, Caller by, Instant now, UUID referral, Standing from, ReviewRequest review) {
        sql.change(
                INSERT,
                id,
                referral,
                Sql.at(from.waitingSince()),
                MoveKind.REVIEW.code(),
                Sql.at(now),
                by.agency(),
                by.account(),
                by.name(),
                null,
                review.priority().code(),
                review.reviewOn(),
                review.note() == null || review.note().isBlank() ? null : review.note());
    }

    /** What was done with a referral's places, the oldest first. */
    List<MoveEntry> of(UUID referral) {
        return sql.all("""
                select kind, recorded_at, account, account_name, from_position, to_position, priority, review_on, words
                  from waiting_move where referral_id = ? order by recorded_at, id
                """, WaitingMoves::entry, referral);
    }

    private static MoveEntry entry(ResultSet row) throws SQLException {
        String priority = row.getString("priority");
        return new MoveEntry(
                Code.of(MoveKind.class, row.getString("kind")),
                Sql.instant(row, 2),
                row.getObject("account", UUID.class),
                row.getString("account_name"),
                row.getLong("from_position"),
                row.getLong("to_position"),
                priority == null ? null : Code.of(Priority.class, priority),
                row.getObject("review_on", LocalDate.class),
                row.getString("words"));
    }
}
