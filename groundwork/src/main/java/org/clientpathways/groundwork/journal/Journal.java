package org.clientpathways.groundwork.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.EventData;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes an event in the caller's transaction, from where it is captured to Kafka; so there is never a change without
 * its event, nor an event without its change. The caller holds a lock on the row of the key (the client's, the
 * service's), which makes the sequence of each topic and key gapless and its commit order right.
 */
@ApplicationScoped
public class Journal {

    private static final String INSERT = """
            insert into journal (id, topic, key, sequence, type, source, subject, occurred_at, data)
            select ?, t.topic, t.key,
                   coalesce((select max(j.sequence) from journal j where j.topic = t.topic and j.key = t.key), 0) + 1,
                   ?, ?, ?, ?, ?
              from (select ?::text as topic, ?::text as key) t
             where not exists (select from journal where id = ?)
            """;

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final String source;

    Journal(
            AgroalDataSource database,
            ObjectMapper mapper,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.database = database;
        this.mapper = mapper;
        this.source = "/" + application;
    }

    /**
     * Writes an event under a fresh id.
     *
     * @param key the record key: the client's id, or the service's or agency's on the directory topic
     * @param subject what the event is about
     * @param occurredAt when it happened
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String key, String subject, Instant occurredAt, EventData data) {
        append(Ids.next(), key, subject, occurredAt, data);
    }

    /** Writes an event under an id of its own, as derived events have; one that stands already is left as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(UUID id, String key, String subject, Instant occurredAt, EventData data) {
        appendAll(List.of(new Entry(id, key, subject, occurredAt, data)));
    }

    /** Writes events in their order, in one round trip; each one whose id stands already is left as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Entry entry : entries) {
                bind(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException | JsonProcessingException fault) {
            throw new IllegalStateException("The event could not be written to the journal", fault);
        }
    }

    /** Which of these ids stand in the journal already. */
    public Set<UUID> standing(Collection<UUID> ids) {
        Set<UUID> standing = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select id from journal where id = any(?)")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    standing.add(rows.getObject(1, UUID.class));
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The journal could not be read", fault);
        }
        return standing;
    }

    private void bind(PreparedStatement insert, Entry entry) throws SQLException, JsonProcessingException {
        EventType type = EventType.of(entry.data());
        insert.setObject(1, entry.id());
        insert.setString(2, type.typeName());
        insert.setString(3, source);
        insert.setString(4, entry.subject());
        insert.setObject(5, entry.occurredAt().atOffset(ZoneOffset.UTC));
        insert.setString(6, mapper.writeValueAsString(entry.data()));
        insert.setString(7, type.topic().topicName());
        insert.setString(8, entry.key());
        insert.setObject(9, entry.id());
    }

    /**
     * An event to be written.
     *
     * @param id its id
     * @param key the record key
     * @param subject what the event is about
     * @param occurredAt when it happened
     * @param data its data
     */
    public record Entry(UUID id, String key, String subject, Instant occurredAt, EventData data) {}
}
