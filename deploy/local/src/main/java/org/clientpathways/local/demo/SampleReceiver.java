package org.clientpathways.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.clientpathways.local.demo.story.Agency;

/**
 * {@code deploy/local/receiver}: stands for the case system of a partner agency. Subscribes as Harbour Trust's system, by its
 * client credentials, proves itself, prints a line for each webhook that comes, and ends the subscription when it is ended.
 */
public final class SampleReceiver {

    private static final Agency AGENCY = Agency.HARBOUR_TRUST;

    private final Rest rest = new Rest(Duration.ofSeconds(20));
    private final String subscriptions;
    private final Tokens tokens;

    private SampleReceiver(Map<String, String> environment) {
        this.subscriptions = address(environment, "NOTIFICATION", "8083") + "/subscriptions";
        this.tokens = new Tokens(rest, address(environment, "KEYCLOAK", "8180"));
    }

    public static void main(String[] words) throws IOException {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("PATHWAYS_RECEIVER_PORT", "8090"));
        try {
            new SampleReceiver(environment).run(port);
        } catch (BindException taken) {
            System.err.println("Port " + port + " is taken: set PATHWAYS_RECEIVER_PORT to another");
            System.exit(1);
        } catch (DemoFailure failure) {
            System.err.println(failure.getMessage());
            System.err.println("Is the system started (deploy/local/start), with its demo?");
            System.exit(1);
        }
    }

    private void run(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        Rest.Answer made = subscribe("http://localhost:" + port + "/");
        Receipts receipts = new Receipts(made.text("secret"));
        server.createContext("/", exchange -> take(exchange, receipts));
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> unsubscribe(made.text("id"))));
        verify(made.text("id"));
        System.out.println("Subscribed for " + AGENCY.agencyName() + "; webhooks come to port " + port
                + ". Refer a client to one of its services. Ctrl-C ends the subscription.");
    }

    private static void take(HttpExchange exchange, Receipts receipts) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Receipts.Receipt receipt = receipts.take(body, exchange.getRequestHeaders());
            System.out.println(receipt.line());
            byte[] answer = receipt.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(receipt.status(), answer.length == 0 ? -1 : answer.length);
            if (answer.length > 0) {
                exchange.getResponseBody().write(answer);
            }
        }
    }

    private Rest.Answer subscribe(String url) {
        return rest.send(Rest.withJson(authorized(subscriptions), "POST", Map.of("url", url)));
    }

    /** Has this receiver prove that it is the agency's; then events are sent to it. */
    private void verify(String id) {
        rest.send(authorized(subscriptions + "/" + id + "/verify").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private void unsubscribe(String id) {
        rest.send(authorized(subscriptions + "/" + id).DELETE());
        System.out.println("The subscription is ended.");
    }

    private HttpRequest.Builder authorized(String url) {
        return rest.request(url).header("Authorization", "Bearer " + tokens.ofSystem(AGENCY));
    }

    private static String address(Map<String, String> environment, String part, String usualPort) {
        String port = environment.getOrDefault("PATHWAYS_" + part + "_PORT", usualPort);
        return environment.getOrDefault("PATHWAYS_" + part + "_URL", "http://localhost:" + port);
    }
}
