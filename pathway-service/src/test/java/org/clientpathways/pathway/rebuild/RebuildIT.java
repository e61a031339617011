package org.clientpathways.pathway.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.day;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.Topic;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.event.ClientDescribed;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.local.testing.RealParts;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.DirectoryEvents;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.Shuffled;
import org.clientpathways.pathway.testing.Tables;
import org.junit.jupiter.api.Test;

/** The documented command, on the service as it is packaged, real PostgreSQL and real Kafka. */
class RebuildIT {

    private static final int CLIENTS = 60;

    private final Map<String, String> environment = new RealParts().start();
    private final Tables tables = new Tables(
            environment.get("PATHWAYS_PATHWAY_DB_URL"),
            environment.get("PATHWAYS_PATHWAY_DB_OWNER_USER"),
            environment.get("PATHWAYS_PATHWAY_DB_OWNER_PASSWORD"));

    @Test
    void theTablesFilledAgainFromTheTopicsAreTheSameRowForRowAndNothingIsSent() throws Exception {
        List<PublishedEvent> events = events();
        long ofClients = events.stream()
                .filter(event -> event.topic().equals(Topic.REFERRAL_EVENTS.topicName()))
                .count();
        try (ServiceProcess service = ServiceProcess.start(environment).untilReady();
                Publisher publisher = new Publisher(environment.get("PATHWAYS_KAFKA"))) {
            recordBesideTheRoute(UUID.fromString(events.get(0).key()));
            publish(publisher, events);
            awaitEverythingTaken(ofClients);
            assertThat(rebuildCommand(1)).contains("stop every instance first");
        }
        Map<String, List<String>> before = tables.rows();
        Map<String, List<String>> recorded = tables.recorded();
        List<String> sent = tables.texts("select j::text from journal j order by 1");
        assertThat(before).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());
        assertThat(tables.number("select count(*) from pathway where merged_into is not null"))
                .isPositive();
        assertThat(recorded).allSatisfy((table, rows) -> assertThat(rows).isNotEmpty());

        assertThat(rebuildCommand(0)).contains("The tables are empty");
        assertThat(tables.rows()).allSatisfy((table, rows) -> assertThat(rows).isEmpty());

        ServiceProcess killed = ServiceProcess.start(environment);
        await().atMost(Duration.ofSeconds(90)).until(() -> tables.number("select count(*) from taken_event") > 0);
        killed.kill();
        try (ServiceProcess service = ServiceProcess.start(environment).untilReady()) {
            awaitEverythingTaken(ofClients);
        }

        assertThat(tables.rows()).isEqualTo(before);
        assertThat(tables.recorded()).isEqualTo(recorded);
        assertThat(tables.texts("select j::text from journal j order by 1")).isEqualTo(sent);
    }

    /** A plan, an appointment and a closing, as the service writes them. */
    private void recordBesideTheRoute(UUID client) throws SQLException {
        UUID plan = Ids.next();
        UUID contact = Ids.next();
        tables.execute(
                "insert into plan (id, client_id, agency, starts_on, version, given_at, set_by, set_at) values ('"
                        + plan + "', '" + client + "', '" + COUNCIL
                        + "', '2026-01-01', 1, now(), gen_random_uuid(), now())");
        tables.execute("insert into plan_step (id, plan_id, key, place, need, due_on) values (gen_random_uuid(), '"
                + plan + "', 'home', 1, 'housing', '2026-02-01')");
        tables.execute("insert into contact (id, client_id, referral_id, service_id, agency, appointment_at, kind,"
                + " recorded_by, recorded_for, recorded_at) values ('" + contact + "', '" + client + "',"
                + " gen_random_uuid(), gen_random_uuid(), '" + TRUST + "', '2026-01-02', 'phone', gen_random_uuid(), '"
                + TRUST + "', now())");
        tables.execute("insert into contact_outcome (contact_id, appointment_at, status, recorded_by, recorded_for,"
                + " recorded_at) values ('" + contact + "', '2026-01-02', 'attended', gen_random_uuid(), '" + TRUST
                + "', now())");
        tables.execute("insert into pathway_closing values (gen_random_uuid(), '" + client + "', '" + COUNCIL
                + "', 'need-met', true, gen_random_uuid(), now())");
    }

    private String rebuildCommand(int status) throws Exception {
        try (ServiceProcess command = ServiceProcess.start(environment, "rebuild")) {
            assertThat(command.exitStatus()).as(command.log()).isEqualTo(status);
            return command.log();
        }
    }

    private void awaitEverythingTaken(long ofClients) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> tables.number("select count(*) from taken_event") == ofClients
                        && tables.number("select count(*) from client_description") == 1
                        && tables.number("select count(*) from service") == 3
                        && tables.number("select count(*) from rebuild") == 0);
    }

    private static void publish(Publisher publisher, List<PublishedEvent> events) {
        publisher.send(
                List.of(new ProducerRecord<>("referral-events", events.get(0).key(), new byte[] {1})));
        publisher.publish(events);
        publisher.send(
                List.of(new ProducerRecord<>("referral-events", events.get(0).key(), new byte[] {1})));
    }

    /** Lives of every kind, late and out of order, some entered in error, taken back, redirected or merged. */
    private static List<PublishedEvent> events() {
        List<UUID> services = List.of(Ids.next(), Ids.next(), Ids.next());
        List<PublishedEvent> events = new ArrayList<>();
        Random random = new Random(42);
        ClientStory survivor = ClientStory.ofAClient().keyWorker(0, COUNCIL, Ids.next());
        for (int i = 0; i < CLIENTS; i++) {
            ClientStory story = ClientStory.ofAClient().keyWorker(0, COUNCIL, Ids.next());
            for (int n = 0; n < 1 + random.nextInt(4); n++) {
                double at = random.nextInt(300);
                var referral = story.referralTo(services.get(random.nextInt(3))).sent(at);
                switch (random.nextInt(8)) {
                    case 0 -> referral.declined(at + 3);
                    case 1 -> referral.accepted(at + 2).started(at + 40).ended(at + 90);
                    case 2 -> referral.waitlisted(at + 2).accepted(at + 9).failed(at + 50);
                    case 3 -> referral.accepted(at).started(at + 1).corrected(at + 2);
                    case 4 ->
                        referral.redirected(at + 1, services.get(0), HEALTH)
                                .accepted(at + 5)
                                .started(at + 9);
                    case 5 ->
                        referral.redirectedAndHeld(at + 1, services.get(1), HEALTH)
                                .sentOn(at + 8, referral)
                                .waitlisted(at + 9);
                    case 6 -> referral.accepted(at + 2).started(at + 4).takenBack(at + 6);
                    default -> referral.accepted(at + 20);
                }
            }
            UUID signpost = Ids.next();
            story.signpost(i, signpost, services.get(0), COUNCIL, LocalDate.parse("2026-03-01"));
            if (i % 3 == 0) {
                story.followedUp(i + 20, signpost, services.get(0), COUNCIL, SignpostResult.COULD_NOT, null);
            }
            if (i % 7 == 0) {
                story.mergedInto(320, survivor);
            }
            if (i % 14 == 0) {
                story.unmergedFrom(321, survivor);
            }
            events.addAll(i % 2 == 0 ? story.events() : Shuffled.of(story.events()));
        }
        events.addAll(survivor.events());
        for (int n = 0; n < 3; n++) {
            events.add(DirectoryEvents.service(1, services.get(n), "Service " + n));
        }
        events.add(DirectoryEvents.agency(1, TRUST, "Harbour Trust"));
        String client = events.get(0).key();
        events.add(new PublishedEvent(
                Ids.next(),
                EventType.CLIENT_DESCRIBED,
                client,
                1,
                client,
                day(0),
                new ClientDescribed(
                        UUID.fromString(client),
                        "Larkshire North",
                        1,
                        "LIMD-2025",
                        "1990-1994",
                        null,
                        null,
                        true,
                        day(0))));
        return events;
    }
}
