package org.clientpathways.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** HTTP by the JDK's blocking client, which hands nothing to other threads: the load shares the cores with what it measures. */
final class Requests {

    private Requests() {}

    static {
        System.setProperty("http.maxConnections", "32");
    }

    /**
     * Sends a request and gives the body of its answer.
     *
     * @param body none for GET
     * @throws IllegalStateException with the answer where that is an error
     */
    static String send(String method, String url, Map<String, String> headers, byte[] body) throws IOException {
        var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        if (body != null) {
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.getOutputStream().write(body);
        }
        int status = connection.getResponseCode();
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            String text = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (status >= 400) {
                throw new IllegalStateException(method + " " + url + " answered " + status + ": " + text);
            }
            return text;
        }
    }

    /** Sends a merge patch, which {@link HttpURLConnection} cannot. */
    static void patch(String url, String authorization, String json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("authorization", authorization)
                .header("content-type", "application/json")
                .method("PATCH", HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "PATCH " + url + " answered " + answer.statusCode() + ": " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form. */
    static String sendForm(String url, Map<String, String> form) throws IOException {
        String encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                url,
                Map.of("content-type", "application/x-www-form-urlencoded"),
                encoded.getBytes(StandardCharsets.UTF_8));
    }
}
