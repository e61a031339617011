package org.clientpathways.notification.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A partner agency's system that reads the feed, page by page. */
public final class Feed {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Worker system;
    private final List<JsonNode> read = new ArrayList<>();
    private String cursor;

    private Feed(Worker system, String from) {
        this.system = system;
        this.cursor = from;
    }

    public static Feed of(String agency) {
        return from(agency, "start");
    }

    public static Feed from(String agency, String cursor) {
        return new Feed(Subscriber.systemOf(agency), cursor);
    }

    /** The answer to one request; the reader stays where it is. */
    public Response ask(int limit, int wait) {
        return system.asks()
                .queryParam("after", cursor)
                .queryParam("limit", limit)
                .queryParam("wait", wait)
                .get("/events");
    }

    /** Reads one page and goes on behind it; gives its events. */
    public List<JsonNode> page(int limit, int wait) {
        try {
            JsonNode page = JSON.readTree(
                    ask(limit, wait).then().statusCode(200).extract().asString());
            List<JsonNode> events = new ArrayList<>();
            page.path("items").forEach(events::add);
            read.addAll(events);
            cursor = page.path("next").asText();
            return events;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Reads until there is no more for now; gives all it ever read. */
    public List<JsonNode> all() {
        while (!page(100, 0).isEmpty()) {
            // the next page
        }
        return List.copyOf(read);
    }

    /** All it has read. */
    public List<JsonNode> read() {
        return List.copyOf(read);
    }

    public String cursor() {
        return cursor;
    }

    public static List<UUID> ids(List<JsonNode> events) {
        return events.stream()
                .map(event -> UUID.fromString(event.path("id").asText()))
                .toList();
    }

    /** The ids of a client's events. */
    public static List<UUID> ids(List<JsonNode> events, String client) {
        return ids(events.stream()
                .filter(event -> event.at("/data/clientId").asText().equals(client))
                .toList());
    }
}
