package org.clientpathways.referral.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** What the service has written to its journal. */
@ApplicationScoped
public class Journaled {

    private final ObjectMapper mapper;

    Journaled(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** An event as it was written. */
    public record Event(String topic, long sequence, String type, String subject, JsonNode data) {}

    /** The events under this key, in the order of their sequence within each topic. */
    public List<Event> under(Object key) {
        try (Connection connection = Owner.connect();
                PreparedStatement query = connection.prepareStatement(
                        "select topic, sequence, type, subject, data from journal where key = ?"
                                + " order by topic desc, sequence")) {
            query.setString(1, key.toString());
            List<Event> events = new ArrayList<>();
            ResultSet row = query.executeQuery();
            while (row.next()) {
                events.add(new Event(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        mapper.readTree(row.getString(5))));
            }
            return events;
        } catch (java.sql.SQLException | java.io.IOException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
