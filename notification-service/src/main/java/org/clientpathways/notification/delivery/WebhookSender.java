package org.clientpathways.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.clientpathways.notification.audience.CloudEvent;
import org.clientpathways.notification.audience.CloudEvents;
import java.util.concurrent.CompletableFuture;
import org.clientpathways.notification.endpoint.Endpoint;
import org.clientpathways.notification.endpoint.EndpointGuard;
import org.clientpathways.notification.endpoint.EndpointRefused;
import org.clientpathways.notification.secret.SecretBox;

/** Makes one attempt: signs the event as Standard Webhooks 1.0.0 says and sends it to an address just checked. */
@ApplicationScoped
class WebhookSender {

    private final EndpointGuard guard;
    private final SecretBox box;
    private final WebhookCall call;
    private final CloudEvents events;
    private final Clock clock;

    WebhookSender(EndpointGuard guard, SecretBox box, WebhookCall call, CloudEvents events, Clock clock) {
        this.guard = guard;
        this.box = box;
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
            String signature =
                    box.open(delivery.queue().subscription(), delivery.secret()).sign(id, now.getEpochSecond(), body);
            Map<String, String> headers = Map.of(
                    "webhook-id",
                    id,
                    "webhook-timestamp",
                    Long.toString(now.getEpochSecond()),
                    "webhook-signature",
                    signature,
                    "content-type",
                    CloudEvent.MEDIA_TYPE,
                    "user-agent",
                    "Client-Pathways");
            return call.post(endpoint, headers, body, now);
        } catch (EndpointRefused refused) {
            AttemptError error = refused.reason() == EndpointRefused.Reason.UNKNOWN_HOST
                    ? AttemptError.UNKNOWN_HOST
                    : AttemptError.NOT_PUBLIC;
            return CompletableFuture.completedFuture(
                    new Answer(now, Duration.between(now, clock.instant()), null, null, error));
        }
    }
}
