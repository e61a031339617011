package org.clientpathways.notification.feed;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.clientpathways.notification.audience.KeptEvent;

/** Reads what agencies are told, each its own alone. */
@ApplicationScoped
class FeedPages {

    /** Of each partition the next in turn, so that none is left behind by a busy one. */
    private static final String PAGE = """
            with page as (
                select p.partition, e.at_offset, e.place, e.event_id, e.turn
                  from feed_partition p
                  left join unnest(?::integer[], ?::bigint[], ?::integer[]) as c (partition, at_offset, place)
                    on c.partition = p.partition
                 cross join lateral (
                    select at_offset, place, event_id, row_number() over (order by at_offset, place) as turn
                      from agency_event
                     where agency = ? and partition = p.partition
                       and (at_offset, place) > (coalesce(c.at_offset, -1), coalesce(c.place, 0))
                     order by at_offset, place
                     limit ?) e
                 order by e.turn, p.partition
                 limit ?)
            select page.partition, page.at_offset, page.place, t.id, t.type, t.subject, t.occurred_at, t.data
              from page join taken_event t on t.id = page.event_id
             order by page.turn, page.partition
            """;

    private static final String ENDS = "select partition, at_offset, place from feed_partition";
    /** Ordered and limited inside, so that each question is one step into the index, however long the history. */
    private static final String AGENCIES_WITH_MORE = """
            select a.agency
              from unnest(?::text[]) as a (agency)
             cross join lateral (
                select from unnest(?::integer[], ?::bigint[], ?::integer[]) as c (partition, at_offset, place)
                 cross join lateral (
                    select from agency_event e
                     where e.agency = a.agency and e.partition = c.partition
                       and (e.at_offset, e.place) > (c.at_offset, c.place)
                     order by e.at_offset, e.place
                     limit 1) first
                 limit 1) more
            """;

    private final AgroalDataSource database;

    FeedPages(AgroalDataSource database) {
        this.database = database;
    }

    /** What comes next for an agency after a cursor. */
    FeedPage after(String agency, FeedCursor cursor, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement page = connection.prepareStatement(PAGE)) {
            bind(connection, page, 1, cursor.places());
            page.setString(4, agency);
            page.setInt(5, limit);
            page.setInt(6, limit);
            List<FeedItem> items = new ArrayList<>();
            try (ResultSet row = page.executeQuery()) {
                while (row.next()) {
                    items.add(item(row));
                }
            }
            return FeedPage.of(items, cursor);
        } catch (SQLException fault) {
            throw new IllegalStateException("The feed could not be read", fault);
        }
    }

    /** Where the feed ends now. */
    FeedCursor end() {
        try (Connection connection = database.getConnection();
                PreparedStatement ends = connection.prepareStatement(ENDS);
                ResultSet row = ends.executeQuery()) {
            SortedMap<Integer, Position> places = new TreeMap<>();
            while (row.next()) {
                places.put(row.getInt(1), new Position(row.getLong(2), row.getInt(3)));
            }
            return new FeedCursor(places);
        } catch (SQLException fault) {
            throw new IllegalStateException("The end of the feed could not be read", fault);
        }
    }

    /** Which of these agencies were told something in these partitions after these places. */
    List<String> withMore(Collection<String> agencies, SortedMap<Integer, Position> after) {
        try (Connection connection = database.getConnection();
                PreparedStatement more = connection.prepareStatement(AGENCIES_WITH_MORE)) {
            more.setArray(1, connection.createArrayOf("text", agencies.toArray()));
            bind(connection, more, 2, after);
            List<String> found = new ArrayList<>();
            try (ResultSet row = more.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        } catch (SQLException fault) {
            throw new IllegalStateException("Who was told more could not be read", fault);
        }
    }

    private static void bind(
            Connection connection, PreparedStatement statement, int first, SortedMap<Integer, Position> places)
            throws SQLException {
        statement.setArray(
                first, connection.createArrayOf("integer", places.keySet().toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "bigint", places.values().stream().map(Position::offset).toArray()));
        statement.setArray(
                first + 2,
                connection.createArrayOf(
                        "integer", places.values().stream().map(Position::place).toArray()));
    }

    private static FeedItem item(ResultSet row) throws SQLException {
        return new FeedItem(
                new KeptEvent(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("subject"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("data")),
                row.getInt("partition"),
                new Position(row.getLong("at_offset"), row.getInt("place")));
    }
}
