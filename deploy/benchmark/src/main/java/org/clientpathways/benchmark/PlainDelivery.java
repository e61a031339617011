package org.clientpathways.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clientpathways.contracts.Ids;
import org.clientpathways.local.WholeSystem;

/**
 * An event sent to each endpoint in turn by the JDK's HTTP client: for each one insert, one signed post and one update, both
 * committed. Nothing is read, ordered, tried again or shared with others.
 */
final class PlainDelivery implements Operation {

    private static final String BODY = """
            {"specversion":"1.0","id":"%1$s","source":"/referral-service","type":"org.clientpathways.referral.sent.v1",\
            "subject":"%1$s","time":"%2$s","datacontenttype":"application/json","data":{"referralId":"%1$s",\
            "clientId":"%1$s","serviceId":"%1$s","referringAgency":"larkshire-council","receivingAgency":"harbour-trust",\
            "recordedAt":"%2$s"}}""";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Partner partner;
    private final int endpoints;
    private final Mac mac;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;

    PlainDelivery(WholeSystem system, Partner partner, int endpoints) {
        this.partner = partner;
        this.endpoints = endpoints;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
            connection = Larkshire.ownerOf(system, "notification");
            insert = connection.prepareStatement("insert into bare_delivery values (?, ?, ?, 'pending', ?, null)");
            update = connection.prepareStatement(
                    "update bare_delivery set status = 'delivered', delivered_at = ? where id = ?");
        } catch (GeneralSecurityException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the table that it writes to. */
    static void prepare(WholeSystem system) {
        try (Connection owner = Larkshire.ownerOf(system, "notification");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    create table if not exists bare_delivery (
                        id uuid primary key, subscription_id uuid not null, event_id uuid not null, status text not null,
                        created_at timestamptz not null, delivered_at timestamptz)""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void once() throws SQLException, IOException, InterruptedException {
        UUID event = Ids.next();
        for (int endpoint = 0; endpoint < endpoints; endpoint++) {
            UUID id = Ids.next();
            execute(insert, id, id, event, Instant.now().atOffset(ZoneOffset.UTC));
            post(partner.url(endpoint), event);
            execute(update, Instant.now().atOffset(ZoneOffset.UTC), id);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void post(String url, UUID event) throws IOException, InterruptedException {
        Instant now = Instant.now();
        String body = BODY.formatted(event, now);
        String signed = event + "." + now.getEpochSecond() + "." + body;
        String signature = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("content-type", "application/cloudevents+json")
                .header("webhook-id", event.toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", "v1," + signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 204) {
            throw new IllegalStateException("The receiver answered " + status);
        }
    }

    private static void execute(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.executeUpdate();
    }
}
