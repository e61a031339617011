package org.clientpathways.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.local.Port;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.demo.story.Account;

/** Subscriptions of the receiver's agency, which end when it is closed. */
final class Subscribed implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SignedIn system;
    private final List<String> subscriptions = new ArrayList<>();

    private Subscribed(SignedIn system) {
        this.system = system;
    }

    /** Makes so many, each of an endpoint of its own, and proves them. */
    static Subscribed to(WholeSystem whole, Partner partner, int endpoints) throws IOException {
        var subscribed = new Subscribed(
                new SignedIn(whole.url(Port.KEYCLOAK), whole.url(Port.NOTIFICATION), Account.HARBOUR_SYSTEM));
        for (int number = 0; number < endpoints; number++) {
            subscribed.add(partner.url(number));
        }
        return subscribed;
    }

    /** The account that they are of. */
    SignedIn system() {
        return system;
    }

    /** Their addresses. */
    List<String> subscriptions() {
        return subscriptions;
    }

    @Override
    public void close() throws IOException {
        for (String subscription : subscriptions) {
            system.remove(subscription);
        }
    }

    private void add(String url) throws IOException {
        JsonNode made = JSON.readTree(system.ask("/subscriptions", "{\"url\": \"" + url + "\"}"));
        String subscription = "/subscriptions/" + made.get("id").asText();
        system.ask(subscription + "/verify", "{}");
        subscriptions.add(subscription);
    }
}
