package org.clientpathways.notification.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads a stream as a partner's system does. */
public final class StreamReader implements AutoCloseable, Flow.Subscriber<String> {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /**
     * @param lastEventId none for a first connection
     * @param query what the address goes on with
     */
    public StreamReader(String token, String lastEventId, String query) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.fromLineSubscriber(this));
    }

    public static URI address(String query) {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create("http://localhost:" + port + "/events/stream" + query);
    }

    public static StreamReader of(String agency) {
        return new StreamReader(Subscriber.systemOf(agency).token(), null, "");
    }

    /** What follows these words at the beginning of a line, line by line. */
    public List<String> all(String field) {
        String begin = field + ":";
        return lines.stream()
                .filter(line -> line.startsWith(begin))
                .map(line -> line.substring(begin.length()))
                .toList();
    }

    /** Waits for so many of a field. */
    public List<String> await(String field, int count) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> all(field).size() >= count);
        return all(field);
    }

    /** Waits until the server ended it. */
    public void awaitEnd() {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(ended::isDone);
    }

    public boolean hasEnded() {
        return ended.isDone();
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        begun.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        lines.add(line);
    }

    @Override
    public void onError(Throwable fault) {
        ended.complete(null);
    }

    @Override
    public void onComplete() {
        ended.complete(null);
    }

    @Override
    public void close() {
        if (subscription != null) {
            subscription.cancel();
        }
    }
}
