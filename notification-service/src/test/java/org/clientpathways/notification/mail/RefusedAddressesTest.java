package org.clientpathways.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.notification.testing.Story.COUNCIL;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.clientpathways.notification.testing.Inbox;
import org.clientpathways.notification.testing.PickyMailServer;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Tables;
import org.clientpathways.notification.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefusedAddressesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void anAddressThatIsRefusedHoldsBackNobodyAndItsOwnerReadsOfIt() throws Exception {
        Correspondent nobody = mailedAt("nobody");
        Correspondent busy = mailedAt("busy");
        Correspondent somebody = Correspondent.mailed("at-once");
        try (Publisher publisher = new Publisher(broker);
                PickyMailServer server = new PickyMailServer(Inbox.port())) {
            for (Correspondent one : List.of(nobody, busy, somebody)) {
                one.story.referral(HOUSING).sent().declined();
                one.publish(publisher);
            }
            await().atMost(SOON).until(() -> server.taken().contains(somebody.address()));
            await().atMost(SOON)
                    .untilAsserted(() -> nobody.worker
                            .asks()
                            .get("/alerts/preferences")
                            .then()
                            .body("mailState", equalTo("refused")));
            await().atMost(SOON)
                    .until(() -> server.refused().stream()
                                    .filter(busy.address()::equals)
                                    .count()
                            > 2);

            nobody.story.referral(HOUSING).sent().declined();
            nobody.publish(publisher);
            await().atMost(SOON).until(() -> due(nobody) == 0 && alerts(nobody) == 2);
            assertThat(server.refused()).filteredOn(nobody.address()::equals).hasSize(1);

            nobody.wants("at-once");
            await().atMost(SOON)
                    .until(() -> server.refused().stream()
                                    .filter(nobody.address()::equals)
                                    .count()
                            == 2);
        }
        busy.wants("none");
        nobody.wants("none");
    }

    @Test
    void aMailServerThatDoesNotTrustThisSystemSilencesNobodyForGood() throws Exception {
        List<Correspondent> all = Stream.of("distrusted", "faked", "plain")
                .map(RefusedAddressesTest::mailedAt)
                .toList();
        List<String> addresses = all.stream().map(Correspondent::address).toList();
        try (Publisher publisher = new Publisher(broker);
                PickyMailServer server = new PickyMailServer(Inbox.port())) {
            for (Correspondent one : all) {
                one.story.referral(HOUSING).sent().declined();
                one.publish(publisher);
            }
            await().atMost(SOON).until(() -> server.refused().containsAll(addresses));
            server.mend();
            await().atMost(SOON).until(() -> server.taken().containsAll(addresses));
        }
        all.forEach(one -> one.wants("none"));
    }

    private static Correspondent mailedAt(String name) {
        Worker worker = Worker.keyWorker(COUNCIL);
        return Correspondent.mailed("at-once", worker.withEmail(name + worker.email()));
    }

    private static long due(Correspondent of) throws Exception {
        return Tables.number("select count(*) from mail_due where account = '" + of.worker.account() + "'");
    }

    private static long alerts(Correspondent of) throws Exception {
        return Tables.number("select count(*) from alert where client_id = '" + of.story.client + "'");
    }
}
