package org.clientpathways.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.clientpathways.local.Port;
import org.clientpathways.local.WholeSystem;

/** Whether every service says that it is ready and both journals are being captured. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final WholeSystem system;

    Readiness(WholeSystem system) {
        this.system = system;
    }

    boolean ofAll() {
        return Stream.of(Port.REFERRAL, Port.PATHWAY, Port.NOTIFICATION)
                        .allMatch(port -> answer(system.url(port) + "/q/health/ready") != null)
                && Stream.of("referral-journal", "pathway-journal").allMatch(this::isCaptured);
    }

    private boolean isCaptured(String connector) {
        String status = answer(system.url(Port.CONNECT) + "/connectors/" + connector + "/status");
        return status != null
                && status.contains("\"tasks\":[{")
                && !status.replace("\"state\":\"RUNNING\"", "").contains("\"state\"");
    }

    /** The body of a good answer; null where there is none. */
    private String answer(String url) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (IOException away) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
