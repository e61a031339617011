package org.clientpathways.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.demo.story.LaterClients;
import org.clientpathways.local.demo.story.LoggedReferral;
import org.clientpathways.local.demo.story.Stories;
import org.clientpathways.local.demo.story.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A load that is run again, whatever became of the clients since the last one. */
class GoingOnTest {

    private static final List<Story> STORIES = LaterClients.asOf(LocalDate.parse("2026-03-02"));

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> created = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private PublicApi api;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        String base = "http://localhost:" + server.getAddress().getPort();
        Rest rest = new Rest(Duration.ofSeconds(10));
        api = new PublicApi(rest, new Tokens(rest, base), base);
        answers.put(
                "POST /realms/pathways/protocol/openid-connect/token",
                "{\"access_token\":\"token\",\"expires_in\":300}");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aReferralThatIsHeldAsADraftDoesNotKeepAStoryFromGoingOn() {
        Story story = STORIES.get(0);
        LoggedReferral sent = story.referrals().get(0);
        answers.put("GET /clients/c/agreements", "{\"items\":[{\"status\":\"given\"}]}");
        answers.put("GET /referrals", """
                {"items":[{"id":"held","status":"draft","service":{"id":"other"}},
                          {"id":"sent","service":{"id":"talking"},"sentAt":"%s"}]}""".formatted(sent.sentAt()));
        answers.put("GET /referrals/sent", "{}");
        answers.put("GET /referrals/sent/history", "{\"items\":[{\"occurredAt\":\"" + sent.sentAt() + "\"}]}");
        answers.put("POST /referrals/sent/accept", "{}");

        new StoryLoading(api, Map.of(DemoService.TALKING_SPACE, "talking"), story, "c").goOn();

        assertThat(created).containsExactly("/referrals/sent/accept");
    }

    @Test
    void whoWasRegisteredBeforeAndMergedSinceIsFoundAgain() {
        Story story = STORIES.get(4);
        answers.put(
                "POST /clients/search",
                "{\"items\":[{\"id\":\"survivor\",\"externalIds\":[{\"system\":\"larkshire-demo\",\"value\":\"other\"}]}]}");
        answers.put("GET /clients/survivor/merges", "{\"items\":[{\"merged\":\"stranger\"},{\"merged\":\"twin\"}]}");
        answers.put("GET /clients/stranger", "{\"externalIds\":[]}");
        answers.put(
                "GET /clients/twin",
                "{\"externalIds\":[{\"system\":\"larkshire-demo\",\"value\":\"" + story.key() + "\"}]}");
        Registrations registrations = new Registrations(api);

        for (String refusal : List.of(
                "422 {\"type\":\"https://clientpathways.org/problems/idempotency-key-reused\"}",
                "409 {\"duplicates\":[{\"id\":\"survivor\"}]}")) {
            answers.put("POST /clients", refusal);
            assertThat(registrations.of(story)).isEqualTo("twin");
            assertThat(registrations.isNew(story)).isFalse();
            registrations = new Registrations(api);
        }
    }

    @Test
    void whoWasRegisteredFirstAndMergedSinceIsNotBegunAnew() {
        Story story = STORIES.get(3);
        answers.put("POST /clients/search", "{\"items\":[]}");
        answers.put("POST /clients", "{\"id\":\"first\",\"mergedInto\":\"twin\"}");
        Registrations registrations = new Registrations(api);
        assertThat(registrations.of(story)).isEqualTo("first");
        assertThat(registrations.isNew(story)).isFalse();
    }

    @Test
    void whatTwoAgenciesAgreedWithSomebodyIsNotAgreedAgain() {
        answers.put("GET /clients/here/agreements", "{\"items\":[{}]}");
        answers.put("GET /clients/there/agreements", "{\"items\":[]}");
        answers.put("POST /clients/there/agreements", "{}");
        LocalDate today = LocalDate.parse("2026-03-02");
        Map<String, String> clients = Map.of(
                Stories.key(today, LaterClients.KNOWN_HERE), "here",
                Stories.key(today, LaterClients.KNOWN_THERE), "there");
        new LinkageChapter(new Scene(api, api, Map.of(), clients, today)).tell();
        assertThat(created).containsExactly("/clients/there/agreements");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String found = answers.getOrDefault(exchange.getRequestMethod() + " " + path, "404 {}");
        if (exchange.getRequestMethod().equals("POST")
                && (path.startsWith("/referrals") || path.endsWith("/agreements"))) {
            created.add(path);
        }
        boolean refused = !found.startsWith("{");
        byte[] body = (refused ? found.substring(4) : found).getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        exchange.sendResponseHeaders(refused ? Integer.parseInt(found.substring(0, 3)) : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
