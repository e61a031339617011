package org.clientpathways.frontend.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;

/** A test of pages: someone at a browser, with stand-ins for the services behind. */
@QuarkusTestResource(StandIns.class)
public abstract class PageTest {

    @StandIn
    protected WireMockServer services;

    @TestHTTPResource
    URI base;

    @BeforeEach
    void onlyTheDirectoryAnswers() {
        services.resetAll();
        services.stubFor(any(anyUrl()).atPriority(10).willReturn(problem(404, "not-found", "")));
        services.stubFor(get(urlPathEqualTo("/referral/agencies")).willReturn(json(Samples.AGENCIES)));
    }

    /** A browser of someone who can sign in. */
    protected Browser browser(Person person) {
        return new Browser(base, person);
    }

    /** Lets a request have this answer. */
    protected void answer(MappingBuilder request, ResponseDefinitionBuilder answer) {
        services.stubFor(request.willReturn(answer));
    }

    /** Lets there be a client whose record the viewer's agency holds, with these agreements. */
    protected void heldClient(String client, String... agreements) {
        String path = "/referral/clients/" + Samples.CLIENT_ID;
        answer(get(urlPathEqualTo(path)), json(client).withHeader("ETag", "\"7\""));
        answer(get(urlPathEqualTo(path + "/agreements")), json(Samples.items(agreements)));
        answer(get(urlPathEqualTo(path + "/overrides")), json(Samples.items()));
        answer(get(urlPathEqualTo("/referral/referrals")), json(Samples.items()));
        answer(get(urlPathEqualTo("/referral/signposts")), json(Samples.items()));
        answer(
                get(urlPathEqualTo("/referral/services")).withQueryParam("agency", equalTo("harbour-trust")),
                json(Samples.items(Samples.SERVICE)));
        answer(get(urlPathEqualTo("/referral/services/" + Samples.SERVICE_ID)), json(Samples.SERVICE));
    }

    /** An answer in JSON. */
    protected static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    /** A problem, with further members such as {@code "violations":[]}. */
    protected static ResponseDefinitionBuilder problem(int status, String name, String members) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"https://clientpathways.org/problems/" + name + "\",\"status\":" + status
                        + (members.isEmpty() ? "" : "," + members) + "}");
    }
}
