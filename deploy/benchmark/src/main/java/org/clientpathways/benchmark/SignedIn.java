package org.clientpathways.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;

/** An account of the demo that asks a service, with a token of the identity server that never gets old. */
final class SignedIn {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Well within the five minutes that a token lives. */
    private static final Duration USED_FOR = Duration.ofMinutes(3);

    private final String keycloak;
    private final String api;
    private final Account account;
    private String token;
    private long fetchedAt;

    SignedIn(String keycloak, String api, Account account) {
        this.keycloak = keycloak;
        this.api = api;
        this.account = account;
    }

    String get(String path) throws IOException {
        return Requests.send("GET", api + path, Map.of("authorization", "Bearer " + token()), null);
    }

    /** Changes by merge patch; the JDK's older client, which all others use, has no such method. */
    void patch(String path, String json) throws IOException {
        Requests.patch(api + path, "Bearer " + token(), json);
    }

    void remove(String path) throws IOException {
        Requests.send("DELETE", api + path, Map.of("authorization", "Bearer " + token()), null);
    }

    /** Posts what makes nothing, or may be made twice. */
    String ask(String path, String json) throws IOException {
        return Requests.send(
                "POST",
                api + path,
                Map.of("authorization", "Bearer " + token(), "content-type", "application/json"),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts under an {@code Idempotency-Key}. */
    String post(String path, String key, String json) throws IOException {
        return Requests.send(
                "POST",
                api + path,
                Map.of(
                        "authorization",
                        "Bearer " + token(),
                        "content-type",
                        "application/json",
                        "idempotency-key",
                        key),
                json.getBytes(StandardCharsets.UTF_8));
    }

    /** The account's id. */
    String id() throws IOException {
        String claims = token().split("\\.")[1];
        return JSON.readTree(java.util.Base64.getUrlDecoder().decode(claims))
                .get("sub")
                .asText();
    }

    private synchronized String token() throws IOException {
        if (token == null || System.nanoTime() - fetchedAt > USED_FOR.toNanos()) {
            String answer = Requests.sendForm(
                    keycloak + "/realms/pathways/protocol/openid-connect/token",
                    Map.of(
                            "grant_type", "password",
                            "client_id", "demo-loader",
                            "scope", "openid organization",
                            "username", account.username(),
                            "password", Account.PASSWORD));
            token = JSON.readTree(answer).get("access_token").asText();
            fetchedAt = System.nanoTime();
        }
        return token;
    }
}
