package org.clientpathways.notification.proving;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.notification.delivery.AttemptError;
import org.clientpathways.notification.store.Rows;

/** The tests of each subscription. */
@ApplicationScoped
class EndpointTests {

    /** None where the subscription is gone by now. */
    private static final String ADD = """
            insert into subscription_test (id, subscription_id, at, duration_ms, http_status, error, body)
            select ?, id, ?, ?, ?::integer, ?, ? from subscription where id = ? for share
            """;

    private static final String PAGE = """
            select id, at, duration_ms, http_status, error, body from subscription_test
             where subscription_id = ? and id < ?
             order by id desc
             limit ?
            """;

    private static final UUID LAST = new UUID(-1, -1);

    private final Rows rows;

    EndpointTests(Rows rows) {
        this.rows = rows;
    }

    void add(UUID subscription, EndpointTest test) {
        rows.change(
                ADD,
                test.id(),
                test.at(),
                test.durationMs(),
                test.httpStatus(),
                test.error() == null ? null : test.error().code(),
                test.body(),
                subscription);
    }

    /** Newest first, and one more than the limit where there are more. */
    List<EndpointTest> page(UUID subscription, UUID after, int limit) {
        return rows.find(PAGE, EndpointTests::read, subscription, after == null ? LAST : after, limit + 1);
    }

    private static EndpointTest read(ResultSet row) throws SQLException {
        String error = row.getString("error");
        return new EndpointTest(
                row.getObject("id", UUID.class),
                Rows.instant(row, "at"),
                row.getLong("duration_ms"),
                row.getObject("http_status", Integer.class),
                error == null ? null : Code.of(AttemptError.class, error),
                row.getString("body"));
    }
}
