package org.clientpathways.pathway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers questions about disclosures over HTTP as referral-service does; a test says how. */
public final class ReferralServiceStandIn {

    private static final String DISCLOSURES = "/auth/disclosures";
    private static final String TOKEN = "token-of-pathway-service";

    private static final String REFUSED =
            "\"permitted\":[],\"refused\":[{\"category\":\"route\",\"reason\":\"no-agreement\"}]";

    private final WireMockServer server;
    private final List<String> items = new ArrayList<>();
    private final List<String> staffOf = new ArrayList<>();

    public ReferralServiceStandIn(WireMockServer server) {
        this.server = server;
        server.resetRequests();
        server.stubFor(post(urlEqualTo("/auth/realms/quarkus/protocol/openid-connect/token"))
                .willReturn(
                        okJson("{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"Bearer\",\"expires_in\":300}")));
    }

    /** The agency that asks may see the whole route of this client, as they agreed. */
    public ReferralServiceStandIn permitsRoute(UUID client) {
        return permitsRoute(client, "agreement");
    }

    /** The agency that asks holds this client's record. */
    public ReferralServiceStandIn knowsTheHolder(UUID client) {
        return permitsRoute(client, "own-record");
    }

    /** Route is permitted to the agency that asks, on this basis. */
    public ReferralServiceStandIn permitsRoute(UUID client, String basis) {
        return told(
                client,
                true,
                "\"permitted\":[{\"category\":\"route\",\"basis\":{\"kind\":\"" + basis + "\"}}],\"refused\":[]");
    }

    /** The agency that asks works with this client, and may not see other agencies' steps. */
    public ReferralServiceStandIn refusesRoute(UUID client) {
        return told(client, true, REFUSED);
    }

    /** The agency that asks has nothing to do with this client any more. */
    public ReferralServiceStandIn knowsNoTie(UUID client) {
        return told(client, false, REFUSED);
    }

    /** Who asks is staff of this service. */
    public ReferralServiceStandIn knowsTheStaffOf(UUID service) {
        staffOf.add("\"" + service + "\"");
        return answers();
    }

    /** It cannot be reached. */
    public void isAway() {
        server.stubFor(disclosures().willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    /** It answers, with a fault. */
    public void isIll() {
        server.stubFor(disclosures().willReturn(aResponse().withStatus(500)));
    }

    /** The questions it was asked with this service's own token, as JSON. */
    public List<String> asked() {
        return server
                .findAll(postRequestedFor(urlEqualTo(DISCLOSURES))
                        .withHeader("Authorization", equalTo("Bearer " + TOKEN)))
                .stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    /** The agency that asks may see the whole route, as the client agreed, and does not hold the record. */
    public ReferralServiceStandIn permitsRouteToARecipient(UUID client) {
        return told(
                client,
                true,
                "\"permitted\":[{\"category\":\"route\",\"basis\":{\"kind\":\"agreement\"}}],\"refused\":[]",
                false);
    }

    private ReferralServiceStandIn told(UUID client, boolean related, String decided) {
        return told(client, related, decided, related);
    }

    private ReferralServiceStandIn told(UUID client, boolean related, String decided, boolean held) {
        items.add(
                "{\"clientId\":\"" + client + "\",\"related\":" + related + ",\"held\":" + held + "," + decided + "}");
        return answers();
    }

    private ReferralServiceStandIn answers() {
        server.stubFor(disclosures()
                .willReturn(okJson("{\"items\":[" + String.join(",", items) + "],\"staffOf\":["
                        + String.join(",", staffOf) + "]}")));
        return this;
    }

    private static MappingBuilder disclosures() {
        return post(urlEqualTo(DISCLOSURES));
    }
}
