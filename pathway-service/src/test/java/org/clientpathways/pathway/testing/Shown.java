package org.clientpathways.pathway.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.eclipse.microprofile.config.ConfigProvider;

/** Has stories taken by the running service. */
public final class Shown {

    /** Today as a day of the stories. */
    public static final double TODAY =
            Duration.between(ClientStory.day(0), Instant.now()).toMinutes() / (24.0 * 60);

    private Shown() {}

    /** Publishes what these stories tell, and waits until all of it is taken. */
    public static void told(ClientStory... stories) {
        List<PublishedEvent> events =
                Stream.of(stories).flatMap(story -> story.events().stream()).toList();
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(events);
        }
        Tables tables = Tables.ofTheService();
        await().atMost(Duration.ofSeconds(30)).until(() -> tables.hasTaken(events));
    }
}
