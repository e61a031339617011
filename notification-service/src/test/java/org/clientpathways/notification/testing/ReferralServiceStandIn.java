package org.clientpathways.notification.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers questions about disclosures over HTTP as referral-service does; a test says how. */
public final class ReferralServiceStandIn {

    private static final String DISCLOSURES = "/auth/disclosures";
    private static final String TOKEN = "token-of-notification-service";

    private final WireMockServer server;
    private final Map<UUID, Boolean> related = new TreeMap<>();
    private final Map<UUID, String> routes = new TreeMap<>();

    public ReferralServiceStandIn(WireMockServer server) {
        this.server = server;
        server.resetRequests();
        server.stubFor(post(urlEqualTo("/auth/realms/quarkus/protocol/openid-connect/token"))
                .willReturn(
                        okJson("{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
    }

    /** The agency that asks works with this client. */
    public ReferralServiceStandIn knowsATie(UUID client) {
        return told(client, true);
    }

    /** The agency that asks has nothing to do with this client any more. */
    public ReferralServiceStandIn knowsNoTie(UUID client) {
        return told(client, false);
    }

    /** The agency that asks may know the client's whole route. */
    public ReferralServiceStandIn permitsTheRoute(UUID client) {
        routes.put(client, "agreement");
        return told(client, true);
    }

    /** The agency that asks holds the client's record, and may know no more of the route. */
    public ReferralServiceStandIn knowsTheHolder(UUID client) {
        routes.put(client, "own-record");
        return told(client, true);
    }

    /** It cannot be reached. */
    public void isAway() {
        server.stubFor(disclosures().willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    /** It answers, with a fault. */
    public void isIll() {
        server.stubFor(disclosures().willReturn(aResponse().withStatus(500)));
    }

    /** The questions it was asked with this service's own token, as JSON, the latest last. */
    public List<String> asked() {
        return server
                .findAll(postRequestedFor(urlEqualTo(DISCLOSURES))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN)))
                .stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    /** Nothing was asked yet. */
    public void forgets() {
        server.resetRequests();
    }

    private ReferralServiceStandIn told(UUID client, boolean tie) {
        related.put(client, tie);
        String items = related.entrySet().stream()
                .map(one -> "{\"clientId\":\"" + one.getKey() + "\",\"related\":" + one.getValue() + ",\"permitted\":["
                        + route(one.getKey()) + "],\"refused\":[]}")
                .collect(Collectors.joining(","));
        server.stubFor(disclosures().willReturn(okJson("{\"items\":[" + items + "],\"staffOf\":[]}")));
        return this;
    }

    private String route(UUID client) {
        String basis = routes.get(client);
        return basis == null ? "" : "{\"category\":\"route\",\"basis\":{\"kind\":\"" + basis + "\"}}";
    }

    private static MappingBuilder disclosures() {
        return post(urlEqualTo(DISCLOSURES));
    }
}
