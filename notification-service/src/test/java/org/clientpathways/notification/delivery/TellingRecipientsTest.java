package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.notification.testing.ClientAgreement;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The recipients of an agreement are told when it ended for them, and of an override; each of itself alone. */
@QuarkusTest
class TellingRecipientsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final String council = "council-" + Ids.next();
    private final String trust = "trust-" + Ids.next();
    private final String health = "health-" + Ids.next();
    private final UUID clinic = Ids.next();
    private final UUID agreement = Ids.next();
    private final Receiver receiver = new Receiver();
    private ClientAgreement client;
    private Subscriber ofTrust;
    private Subscriber ofHealth;

    @BeforeEach
    void twoAgenciesSubscribe() {
        client = new ClientAgreement(broker);
        ofTrust = Subscriber.of(trust, receiver.url());
        ofHealth = Subscriber.of(health, receiver.url());
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void theRecipientsOfAnAgreementThatIsTakenBackAreToldEachOfItselfAlone() throws Exception {
        client.given(agreement, null, whole(trust), new Recipient(health, clinic));
        String event = client.withdrawn(agreement, whole(trust), new Recipient(health, clinic));
        ofTrust.awaitDelivered(1);
        ofHealth.awaitDelivered(1);

        assertThat(receiver.ids()).containsExactly(event, event);
        assertThat(receiver.sent()).allSatisfy(sent -> {
            JsonNode body = new ObjectMapper().readTree(sent.body());
            assertThat(body.path("type").asText()).isEqualTo("org.clientpathways.agreement.withdrawn.v1");
            assertThat(body.path("subject").asText()).isEqualTo(agreement.toString());
            assertThat(body.path("data").fieldNames())
                    .toIterable()
                    .containsExactly("agreementId", "clientId", "recipients", "recordedAt");
            assertThat(body.at("/data/recipients")).hasSize(1);
        });
        assertThat(receiver.sent().stream().filter(sent -> sent.body().contains(trust)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).doesNotContain(health, clinic.toString()));
        assertThat(receiver.sent().stream().filter(sent -> sent.body().contains(health)))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).doesNotContain(trust));
    }

    @Test
    void whoIsLeftOutIsToldAndWhoStaysIsNot() {
        client.given(agreement, null, whole(trust), whole(health));
        client.withdrawn(agreement, whole(health));
        ofHealth.awaitDelivered(1);

        assertThat(ofTrust.deliveries("")).isEmpty();
    }

    @Test
    void theRecipientsOfAnAgreementThatExpiredAreTold() throws Exception {
        client.expired(agreement, whole(trust));
        ofTrust.awaitDelivered(1);

        JsonNode data = data();
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("agreementId", "clientId", "recipients", "until", "recordedAt");
        assertThat(data.path("until").asText()).isEqualTo("2026-03-01");
    }

    @Test
    void whomANewAgreementDropsIsToldSoAndNobodyElse() throws Exception {
        UUID next = Ids.next();
        client.given(agreement, null, whole(trust), new Recipient(health, clinic));
        String event = client.given(next, agreement, whole(health));
        ofTrust.awaitDelivered(1);

        assertThat(receiver.ids()).containsExactly(event);
        assertThat(ofHealth.deliveries("")).isEmpty();
        JsonNode data = data();
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactly("agreementId", "clientId", "recipients", "replaces", "recordedAt");
        assertThat(data.path("replaces").asText()).isEqualTo(agreement.toString());
        assertThat(data.path("recipients")).isEmpty();
    }

    @Test
    void theRecipientOfAnOverrideIsToldOfItWithoutItsGround() throws Exception {
        Subscriber ofCouncil = Subscriber.of(council, receiver.url());
        String event = client.overridden(council, whole(trust));
        ofTrust.awaitDelivered(1);

        assertThat(receiver.ids()).containsExactly(event);
        assertThat(data().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "overrideId", "clientId", "recipient", "categories", "lapsesAt", "recordedAt");
        assertThat(receiver.sent().get(0).body()).doesNotContain("child-protection");
        assertThat(ofCouncil.deliveries("")).isEmpty();
    }

    @Test
    void theFiltersOfASubscriptionHoldForAgreementsToo() {
        Subscriber ofTheClinic = Subscriber.of(health, receiver.url(), Map.of("services", List.of(clinic.toString())));
        Subscriber ofAnother = Subscriber.of(
                health, receiver.url(), Map.of("services", List.of(Ids.next().toString())));
        Subscriber ofReferrals = Subscriber.of(
                health, receiver.url(), Map.of("eventTypes", List.of("org.clientpathways.referral.sent.v1")));
        Subscriber ofOverrides = Subscriber.of(
                health, receiver.url(), Map.of("eventTypes", List.of("org.clientpathways.override.recorded.v1")));

        client.withdrawn(agreement, new Recipient(health, clinic), new Recipient(health, Ids.next()));
        client.withdrawn(Ids.next(), whole(health));
        client.overrideLapsed(council, whole(health));
        client.overridden(council, whole(health));
        ofHealth.awaitDelivered(3);
        ofTheClinic.awaitDelivered(3);
        ofAnother.awaitDelivered(2);
        ofOverrides.awaitDelivered(1);

        assertThat(ofReferrals.deliveries("")).isEmpty();
    }

    private JsonNode data() throws Exception {
        return new ObjectMapper().readTree(receiver.sent().get(0).body()).path("data");
    }

    private static Recipient whole(String agency) {
        return new Recipient(agency, null);
    }
}
