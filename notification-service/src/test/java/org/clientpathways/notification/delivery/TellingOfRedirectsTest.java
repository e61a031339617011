package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.contracts.code.Need.HOUSING;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Subscriber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Redirects and what was taken back reach the parties; what is nobody else's business reaches no partner. */
@QuarkusTest
class TellingOfRedirectsTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final String council = "council-" + Ids.next();
    private final String trust = "trust-" + Ids.next();
    private final String third = "third-" + Ids.next();
    private final Story story = new Story();
    private final Receiver ofCouncil = new Receiver();
    private final Receiver ofTrust = new Receiver();
    private final Receiver ofThird = new Receiver();
    private Subscriber councilsSystem;
    private Subscriber trustsSystem;
    private Subscriber thirdsSystem;

    @BeforeEach
    void theySubscribe() {
        councilsSystem = Subscriber.of(council, ofCouncil.url());
        trustsSystem = Subscriber.of(trust, ofTrust.url());
        thirdsSystem = Subscriber.of(third, ofThird.url());
    }

    @AfterEach
    void close() {
        ofCouncil.close();
        ofTrust.close();
        ofThird.close();
    }

    @Test
    void eachPartyIsToldOfARedirectWhatIsItsBusiness() throws Exception {
        var referral = story.referral(HOUSING, council, trust).sent();
        var next = referral.redirectedTo(third, false).sent();
        publish();
        councilsSystem.awaitDelivered(3);
        trustsSystem.awaitDelivered(2);
        thirdsSystem.awaitDelivered(1);

        JsonNode referrersCopy = data(ofCouncil, "org.clientpathways.referral.redirected.v1");
        assertThat(referrersCopy.path("newReferralId").asText()).isEqualTo(next.id.toString());
        assertThat(referrersCopy.path("held").isBoolean()).isTrue();
        JsonNode receiversCopy = data(ofTrust, "org.clientpathways.referral.redirected.v1");
        assertThat(receiversCopy.path("newServiceId").asText()).isEqualTo(next.service.toString());
        assertThat(ofTrust.sent()).noneMatch(sent -> sent.body().contains(next.id.toString()));
        assertThat(receiversCopy.has("held")).isFalse();
        assertThat(data(ofThird, "org.clientpathways.referral.sent.v1")
                        .path("referralId")
                        .asText())
                .isEqualTo(next.id.toString());
        assertThat(ofThird.sent()).noneMatch(sent -> sent.body().contains(referral.id.toString()));
    }

    @Test
    void whoWouldHaveBeenAskedIsNotToldThatAHeldReferralWasGivenUp() {
        story.referral(HOUSING, council, trust)
                .sent()
                .redirectedTo(third, true)
                .withdrawn()
                .takenBack();
        story.referral(HOUSING, council, third).sent().withdrawn();
        publish();
        councilsSystem.awaitDelivered(6);
        thirdsSystem.awaitDelivered(2);

        assertThat(thirdsSystem.deliveries("")).hasSize(2);
    }

    @Test
    void whatWasTakenBackIsToldToBothWithTheEventThatCountsNoMore() throws Exception {
        var referral = story.referral(HOUSING, council, trust).sent().accepted();
        UUID mistake = story.last().id();
        referral.takenBack();
        publish();
        councilsSystem.awaitDelivered(3);
        trustsSystem.awaitDelivered(3);

        for (Receiver party : new Receiver[] {ofCouncil, ofTrust}) {
            JsonNode data = data(party, "org.clientpathways.referral.taken-back.v1");
            assertThat(data.path("takenBack").asText()).isEqualTo(mistake.toString());
            assertThat(data.path("takenBackType").asText()).isEqualTo("referral.accepted");
        }
    }

    @Test
    void signpostsPlansAppointmentsAndMergesReachNoPartner() {
        story.followUpDue(Ids.next(), Ids.next()).planned(Ids.next()).mergedInto(Ids.next());
        story.referral(HOUSING, council, trust).missed().sent();
        publish();
        councilsSystem.awaitDelivered(1);
        trustsSystem.awaitDelivered(1);

        assertThat(councilsSystem.deliveries("")).hasSize(1);
        assertThat(trustsSystem.deliveries("")).hasSize(1);
    }

    private void publish() {
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(story.events());
        }
    }

    private static JsonNode data(Receiver receiver, String type) throws Exception {
        for (Receiver.Sent sent : receiver.sent()) {
            JsonNode body = new ObjectMapper().readTree(sent.body());
            if (body.path("type").asText().equals(type)) {
                return body.path("data");
            }
        }
        throw new AssertionError("No " + type);
    }
}
