package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.clientpathways.notification.audience.CloudEvents;
import org.clientpathways.notification.endpoint.Endpoint;
import org.clientpathways.notification.endpoint.EndpointGuard;
import org.clientpathways.notification.endpoint.EndpointRefused;
import org.clientpathways.notification.secret.WebhookSecrets;

/** Makes one attempt: signs the event as Standard Webhooks 1.0.0 says and sends it to an address just checked. */
@ApplicationScoped
class WebhookSender {

    private final EndpointGuard guard;
    private final WebhookSecrets secrets;
    private final WebhookCall call;
    private final CloudEvents events;
    private final Clock clock;

    WebhookSender(EndpointGuard guard, WebhookSecrets secrets, WebhookCall call, CloudEvents events, Clock clock) {
        this.guard = guard;
        this.secrets = secrets;
        this.call = call;
        this.events = events;
        this.clock = clock;
    }

    /** Sends it; whatever goes wrong between here and the endpoint is an answer too. */
    CompletableFuture<Answer> send(DueDelivery delivery) {
        Instant now = clock.instant();
        try {
            Endpoint endpoint = guard.check(delivery.url());
            String body = events.json(delivery.kept(), delivery.agency());
            String id = delivery.event().toString();
            Map<String, String> headers = secrets.signer(delivery.queue().subscription(), delivery.secrets())
                    .headers(id, now, body);
            return call.post(endpoint, headers, body, now);
        } catch (EndpointRefused refused) {
            return CompletableFuture.completedFuture(
                    new Answer(now, Duration.between(now, clock.instant()), null, null, AttemptError.of(refused)));
        }
    }
}
