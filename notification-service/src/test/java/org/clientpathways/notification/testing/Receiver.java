package org.clientpathways.notification.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A partner's endpoint: keeps what it is sent and answers as it is told to. */
public final class Receiver implements AutoCloseable {

    /** What was sent. */
    public record Sent(String path, Map<String, List<String>> headers, String body) {

        /** The value of a header. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow()
                    .getValue()
                    .get(0);
        }

        public String id() {
            return header("webhook-id");
        }
    }

    /** What to answer, with perhaps one header or a body. */
    public record Reply(int status, String header, String value, String body) {

        public Reply(int status, String header, String value) {
            this(status, header, value, "");
        }

        public static Reply of(int status) {
            return new Reply(status, null, null);
        }

        public static Reply of(int status, String body) {
            return new Reply(status, null, null, body);
        }
    }

    private static final String HANDSHAKE = "org.clientpathways.subscription.verify.v1";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<Sent> handshakes = new CopyOnWriteArrayList<>();
    private volatile Function<Sent, Reply> answers = any -> Reply.of(204);
    private volatile Function<Sent, Reply> proof = Receiver::challenged;

    public Receiver() {
        this(null);
    }

    /** One that speaks TLS with such a certificate; plain text where there is none. */
    public Receiver(SelfMadeCertificate certificate) {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (certificate == null) {
                server = HttpServer.create(anyPort, 0);
            } else {
                HttpsServer encrypted = HttpsServer.create(anyPort, 0);
                encrypted.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
                server = encrypted;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + port() + "/hooks?of=partner";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** From now on. */
    public void answer(Function<Sent, Reply> how) {
        answers = how;
    }

    public void answer(int status) {
        answer(any -> Reply.of(status));
    }

    /** How it answers a handshake from now on; what is sent to it otherwise is answered as before. */
    public void prove(Function<Sent, Reply> how) {
        proof = how;
    }

    /** The handshakes that came. */
    public List<Sent> handshakes() {
        return handshakes;
    }

    /** What was sent but for handshakes. */
    public List<Sent> sent() {
        return sent;
    }

    /** The ids in the order in which they came. */
    public List<String> ids() {
        return sent.stream().map(Sent::id).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getRequestHeaders();
            Sent taken = new Sent(
                    exchange.getRequestURI().toString(),
                    headers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            boolean handshake = taken.body().contains(HANDSHAKE);
            (handshake ? handshakes : sent).add(taken);
            Reply reply = (handshake ? proof : answers).apply(taken);
            if (reply.header() != null) {
                exchange.getResponseHeaders().set(reply.header(), reply.value());
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The answer to a handshake that proves the endpoint. */
    public static Reply challenged(Sent handshake) {
        String challenge = JsonPath.from(handshake.body()).getString("data.challenge");
        return Reply.of(200, "{\"challenge\": \"" + challenge + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
