package org.clientpathways.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.event.Recipient;
import org.clientpathways.notification.testing.ClientAgreement;
import org.clientpathways.notification.testing.Receiver;
import org.clientpathways.notification.testing.Subscriber;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BodySizeTest {

    /** What Standard Webhooks 1.0.0 recommends as the most. */
    private static final int MOST_BYTES = 20_000;

    private static final int LONGEST_ALIAS = 63;
    private static final int MOST_RECIPIENTS = 100;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @Test
    void theLargestBodyIsSmallEnoughForEveryReceiver() {
        String agency = ("agency-" + Ids.next() + "-".repeat(LONGEST_ALIAS)).substring(0, LONGEST_ALIAS);
        UUID agreement = Ids.next();
        Recipient[] recipients = Stream.generate(() -> new Recipient(agency, Ids.next()))
                .limit(MOST_RECIPIENTS)
                .toArray(Recipient[]::new);
        ClientAgreement client = new ClientAgreement(broker);
        try (Receiver receiver = new Receiver()) {
            Subscriber subscriber = Subscriber.of(agency, receiver.url());
            client.given(agreement, null, recipients);
            client.expired(agreement, recipients);
            client.withdrawn(agreement, recipients);
            subscriber.awaitDelivered(2);

            assertThat(receiver.sent()).allSatisfy(sent -> {
                assertThat(sent.body().split("\"service\"")).hasSize(MOST_RECIPIENTS + 1);
                assertThat(sent.body().getBytes(StandardCharsets.UTF_8).length)
                        .isGreaterThan(MOST_BYTES / 2)
                        .isLessThan(MOST_BYTES);
            });
        }
    }
}
