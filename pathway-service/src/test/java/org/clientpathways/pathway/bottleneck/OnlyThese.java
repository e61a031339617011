package org.clientpathways.pathway.bottleneck;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.DirectoryEvents;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Tables;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the spells of some stories the only ones, so that figures of all agencies can be told. */
final class OnlyThese {

    private OnlyThese() {}

    /** Publishes what happened, and returns when it is taken. */
    static void happened(List<ClientStory> stories, Map<UUID, String> agencies) throws SQLException {
        Tables tables = Tables.ofTheService();
        tables.execute("truncate spell");
        List<PublishedEvent> events = new ArrayList<>();
        agencies.forEach(
                (service, agency) -> events.add(DirectoryEvents.service(1, service, agency, "Service of " + agency)));
        List<PublishedEvent> told =
                stories.stream().flatMap(story -> story.events().stream()).toList();
        events.addAll(told);
        try (Publisher publisher =
                new Publisher(ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
            publisher.publish(events);
        }
        String services =
                agencies.keySet().stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "(", ")"));
        await().until(() -> (told.isEmpty() || tables.hasTaken(told))
                && tables.number("select count(*) from service where id in " + services) == agencies.size());
    }
}
