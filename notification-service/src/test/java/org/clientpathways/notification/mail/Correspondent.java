package org.clientpathways.notification.mail;

import static org.clientpathways.notification.testing.Story.COUNCIL;

import io.restassured.http.ContentType;
import java.util.List;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Worker;

/** A key worker with a client of their own, whose story is news. */
final class Correspondent {

    final Worker worker;
    final Story story = new Story().begunDaysAgo(4);
    private int published;

    private Correspondent(Worker worker) {
        this.worker = worker;
        story.keyWorker(COUNCIL, worker.account());
    }

    /** One who never said whether to be mailed. */
    static Correspondent ofWhomNothingIsKnown() {
        return new Correspondent(Worker.keyWorker(COUNCIL));
    }

    /** One who wants to be mailed so. */
    static Correspondent mailed(String timing) {
        return mailed(timing, Worker.keyWorker(COUNCIL));
    }

    static Correspondent mailed(String timing, Worker worker) {
        Correspondent one = new Correspondent(worker);
        one.wants(timing);
        return one;
    }

    void wants(String timing) {
        worker.asks()
                .contentType(ContentType.JSON)
                .body("{\"page\":\"at-once\",\"mail\":\"" + timing + "\"}")
                .put("/alerts/preferences")
                .then()
                .statusCode(200);
    }

    String address() {
        return worker.email();
    }

    /** Publishes what happened since the last time. */
    void publish(Publisher publisher) {
        List<PublishedEvent> events = story.events();
        publisher.publish(events.subList(published, events.size()));
        published = events.size();
    }
}
