import com.fasterxml.jackson.databind.*;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

/** Takes webhooks: each event that is verified becomes one line of a file, once, safe on the disk before the answer. */
public class Receiver {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Set<String> taken = new HashSet<>();
    static RandomAccessFile file;
    static int end;

    public static void main(String[] arguments) throws IOException {
        Map<String, String> set = System.getenv();
        Webhook webhook = new Webhook(Objects.requireNonNull(set.get("WEBHOOK_SECRET"), "Set WEBHOOK_SECRET"));
        Path path = Path.of(set.getOrDefault("RECEIVED", "received.jsonl"));
        String kept = Files.exists(path) ? Files.readString(path, StandardCharsets.ISO_8859_1) : "";
        end = kept.lastIndexOf('\n') + 1; // a torn last line was never answered
        for (String line : kept.substring(0, end).lines().toList()) taken.add(JSON.readTree(line).get("id").asText());
        file = new RandomAccessFile(path.toFile(), "rw");
        int port = Integer.parseInt(set.getOrDefault("PORT", "8090"));
        HttpServer server = HttpServer.create(new java.net.InetSocketAddress("localhost", port), 0);
        server.createContext("/", call -> answer(webhook, call));
        server.start();
        System.out.println("Listening on port " + server.getAddress().getPort());
    }

    static void answer(Webhook webhook, HttpExchange call) throws IOException {
        try {
            String body = new String(call.getRequestBody().readNBytes(65_536), StandardCharsets.UTF_8);
            webhook.verify(body, call.getRequestHeaders()); // before anything of it is believed
            JsonNode event = JSON.readTree(body);
            boolean handshake = event.get("type").asText().equals("org.clientpathways.subscription.verify.v1");
            if (!handshake) keep(event);
            call.sendResponseHeaders(handshake ? 200 : 204, handshake ? 0 : -1);
            if (handshake) JSON.writeValue(call.getResponseBody(), Map.of("challenge", event.at("/data/challenge")));
        } catch (WebhookVerificationException refused) {
            System.out.println("refused " + refused.getMessage());
            call.sendResponseHeaders(400, -1);
        }
    }

    static synchronized void keep(JsonNode event) throws IOException {
        boolean first = !taken.contains(event.get("id").asText());
        if (first) { // the line is the effect and the id in one; yours: one transaction
            file.setLength(end);
            file.seek(end);
            file.write((event + "\n").getBytes(StandardCharsets.UTF_8));
            file.getFD().sync();
            end = (int) file.getFilePointer();
            taken.add(event.get("id").asText());
        }
        System.out.println((first ? "taken " : "repeat ") + event.at("/type").asText() + " " + event.get("subject"));
    }
}
