package org.clientpathways.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps the address of the pages in the realm right. Keycloak imports a realm once; where the front end has moved to another
 * port since, sign-in would be refused.
 */
final class RealmAddress {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("^\\[\\{\"id\":\"([^\"]+)\"");

    private final String keycloak;
    private final Path record;

    RealmAddress(Settings settings) {
        this.keycloak = settings.url(Port.KEYCLOAK);
        this.record = settings.data().resolve("keycloak").resolve("front-end-url");
    }

    /** Makes the realm know the address, if it knows another. */
    void settle(String frontEnd) {
        try {
            String known = Files.exists(record) ? Files.readString(record) : frontEnd;
            if (!known.equals(frontEnd)) {
                replace(known, frontEnd);
            }
            Files.writeString(record, frontEnd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String known, String frontEnd) {
        String bearer = "Bearer " + token();
        String clients = keycloak + "/admin/realms/pathways/clients";
        String found = Http.send(HttpRequest.newBuilder(URI.create(clients + "?clientId=front-end"))
                .header("authorization", bearer));
        String client = clients + "/" + first(ID, found);
        String representation =
                Http.send(HttpRequest.newBuilder(URI.create(client)).header("authorization", bearer));
        Http.send(HttpRequest.newBuilder(URI.create(client))
                .header("authorization", bearer)
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(representation.replace(known, frontEnd))));
    }

    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=" + Variables.KEYCLOAK_ADMIN + "&password="
                + Variables.KEYCLOAK_ADMIN_PASSWORD;
        String answer =
                Http.send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return first(TOKEN, answer);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Keycloak gave an answer without what was asked for");
        }
        return matcher.group(1);
    }
}
