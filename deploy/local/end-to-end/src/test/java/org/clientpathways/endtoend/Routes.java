package org.clientpathways.endtoend;

import static org.clientpathways.endtoend.SignIn.atPathwaysAs;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.clientpathways.local.demo.story.Account;

/** Clients' routes, which follow the events and so come a moment later than the answers that made them. */
final class Routes {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Routes() {}

    static Response of(Account reader, String client) {
        return atPathwaysAs(reader).get("/pathways/{client}", client);
    }

    /** Waits until the route is as it should be. */
    static void await(Account reader, String client, Predicate<Response> asItShould) {
        Awaitility.await("the route of " + client)
                .atMost(LONGEST)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> of(reader, client), route -> route.statusCode() == 200 && asItShould.test(route));
    }
}
