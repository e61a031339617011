package org.clientpathways.notification.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
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

    /** What to answer, with perhaps one header. */
    public record Reply(int status, String header, String value) {

        public static Reply of(int status) {
            return new Reply(status, null, null);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile Function<Sent, Reply> answers = any -> Reply.of(204);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks?of=partner";
    }

    /** From now on. */
    public void answer(Function<Sent, Reply> how) {
        answers = how;
    }

    public void answer(int status) {
        answer(any -> Reply.of(status));
    }

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
            sent.add(taken);
            Reply reply = answers.apply(taken);
            if (reply.header() != null) {
                exchange.getResponseHeaders().set(reply.header(), reply.value());
            }
            exchange.sendResponseHeaders(reply.status(), -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
