package org.clientpathways.notification.proving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.notification.subscription.NotProven;
import org.clientpathways.notification.subscription.Proof;
import org.clientpathways.notification.subscription.SubscriptionDesk;
import org.clientpathways.notification.subscription.SubscriptionView;

/** Where an agency has its endpoint prove itself, and tries it out. */
@ApplicationScoped
class ProvingDesk {

    private static final int CHALLENGE_BYTES = 24;
    private static final int OK = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SubscriptionDesk subscriptions;
    private final OwnEventSender sender;
    private final EndpointTests tests;
    private final ObjectMapper mapper;

    ProvingDesk(SubscriptionDesk subscriptions, OwnEventSender sender, EndpointTests tests, ObjectMapper mapper) {
        this.subscriptions = subscriptions;
        this.sender = sender;
        this.tests = tests;
        this.mapper = mapper;
    }

    /**
     * Asks the endpoint for the proof that it is the agency's: to send back what it was sent, which it can only when it is the
     * one that was named and takes what is sent to it.
     *
     * @throws Problem 404 where the caller's agency has none of this id; in the answer 422 when no proof came
     */
    Uni<SubscriptionView> verify(Caller caller, UUID id) {
        Proof proof = subscriptions.proof(caller, id);
        byte[] random = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(random);
        String challenge = Base64.getUrlEncoder().encodeToString(random);
        return Uni.createFrom()
                .completionStage(sender.send(proof, Ids.next(), "verify", Map.of("challenge", challenge)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(reply -> {
                    mustAnswer(reply, challenge);
                    return subscriptions.proven(caller, proof);
                });
    }

    /**
     * Sends a test event, and keeps what was answered.
     *
     * @throws Problem 404 where the caller's agency has none of this id, 409 where its endpoint is not proven
     */
    Uni<EndpointTest> test(Caller caller, UUID id) {
        Proof proof = subscriptions.proof(caller, id);
        if (!proof.proven()) {
            throw NotProven.yet();
        }
        UUID event = Ids.next();
        return Uni.createFrom()
                .completionStage(sender.send(proof, event, "test", Map.of()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(reply -> {
                    EndpointTest test = EndpointTest.of(event, reply);
                    tests.add(id, test);
                    return test;
                });
    }

    /**
     * The tests of a subscription, newest first.
     *
     * @throws Problem 404 where the caller's agency has none of this id
     */
    Page<EndpointTest> tests(Caller caller, UUID id, int limit, String after) {
        subscriptions.mustExist(caller, id);
        Cursor cursor = Cursor.parse(after, 1);
        List<EndpointTest> found = tests.page(id, cursor == null ? null : cursor.id(0), limit);
        return Page.of(found, limit, last -> Cursor.of(last.id()));
    }

    private void mustAnswer(Reply reply, String challenge) {
        if (reply.error() != null) {
            throw NotProven.as(reply.error().words() + ".", Advice.on(reply.error()));
        }
        if (reply.status() != OK) {
            throw NotProven.as("The endpoint answered " + reply.status() + ".", Advice.on(reply.status()));
        }
        if (!challenge.equals(challengeIn(reply.body()))) {
            throw NotProven.as("The endpoint answered 200, but not with the challenge.", Advice.on(OK));
        }
    }

    private String challengeIn(String body) {
        try {
            JsonNode challenge = mapper.readTree(body).path("challenge");
            return challenge.isTextual() ? challenge.asText() : null;
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }
}
