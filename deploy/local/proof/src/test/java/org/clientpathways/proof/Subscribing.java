package org.clientpathways.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.demo.PublicApi;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.demo.story.Account;

/** Harbour Trust's subscriptions at notification-service, made and changed through its API. */
final class Subscribing {

    private static final Account ACCOUNT = Account.HARBOUR_SYSTEM;
    private static final String SUBSCRIPTIONS = "/subscriptions";
    private static final String STATUS = "status";

    private final PublicApi notifications;

    Subscribing(PublicApi notifications) {
        this.notifications = notifications;
    }

    /** Makes a subscription for each, and proves its address by the handshake. */
    void begin(Collection<Endpoint> endpoints) {
        endpoints.parallelStream().forEach(endpoint -> {
            Rest.Answer made = expect(
                    201,
                    notifications.tryToCreate(ACCOUNT, SUBSCRIPTIONS, endpoint.url(), Map.of("url", endpoint.url())));
            endpoint.subscribed(made.text("id"), made.text("secret"));
            expect(200, notifications.tryToCreate(ACCOUNT, of(endpoint) + "/verify", endpoint.url(), Map.of()));
        });
    }

    /** Those that notification-service has given up. */
    List<Endpoint> disabled(Collection<Endpoint> endpoints) {
        return endpoints.parallelStream()
                .filter(endpoint -> expect(200, notifications.tryToGet(ACCOUNT, of(endpoint)))
                        .text(STATUS)
                        .equals("disabled"))
                .toList();
    }

    /** Has them sent to again, from where it stopped. */
    void resume(Collection<Endpoint> endpoints) {
        endpoints.parallelStream()
                .forEach(endpoint ->
                        expect(200, notifications.tryToPatch(ACCOUNT, of(endpoint), Map.of(STATUS, "active"))));
    }

    void end(Collection<Endpoint> endpoints) {
        endpoints.parallelStream().forEach(endpoint -> expect(204, notifications.tryToRemove(ACCOUNT, of(endpoint))));
    }

    private static String of(Endpoint endpoint) {
        return SUBSCRIPTIONS + "/" + endpoint.subscription();
    }

    private static Rest.Answer expect(int status, Rest.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException(answer.status() + " instead of " + status + ": " + answer.body());
        }
        return answer;
    }
}
