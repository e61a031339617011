package org.clientpathways.notification.proving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.clientpathways.notification.delivery.AttemptError;
import org.clientpathways.notification.endpoint.Endpoint;
import org.clientpathways.notification.endpoint.EndpointGuard;
import org.clientpathways.notification.endpoint.EndpointRefused;
import org.clientpathways.notification.secret.WebhookSecrets;
import org.clientpathways.notification.subscription.Proof;

/** Sends an event of this service's own to an address just checked, signed like any other. */
@ApplicationScoped
class OwnEventSender {

    private final EndpointGuard guard;
    private final WebhookSecrets secrets;
    private final ProvingCall call;
    private final ObjectMapper mapper;
    private final Clock clock;

    OwnEventSender(EndpointGuard guard, WebhookSecrets secrets, ProvingCall call, ObjectMapper mapper, Clock clock) {
        this.guard = guard;
        this.secrets = secrets;
        this.call = call;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Sends it once. Not to be called on an event loop: the host is looked up. */
    CompletionStage<Reply> send(Proof to, UUID id, String name, Map<String, String> data) {
        Instant now = clock.instant();
        try {
            Endpoint endpoint = guard.check(to.url());
            String body = mapper.writeValueAsString(OwnEvent.of(id, name, to.subscription(), now, data));
            Map<String, String> headers = secrets.signer(to.subscription()).headers(id.toString(), now, body);
            return call.post(endpoint, headers, body);
        } catch (EndpointRefused refused) {
            Duration took = Duration.between(now, clock.instant());
            return CompletableFuture.completedFuture(new Reply(now, took, null, AttemptError.of(refused), ""));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An event of our own is not JSON", impossible);
        }
    }
}
