package org.clientpathways.frontend.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands in for the identity server and for the services, on free ports. */
public class StandIns implements QuarkusTestResourceLifecycleManager {

    private static final String OIDC = "/realms/pathways/protocol/openid-connect/";

    private WireMockServer identity;
    private WireMockServer services;

    @Override
    public Map<String, String> start() {
        identity = new WireMockServer(options().gzipDisabled(true).dynamicPort().bindAddress("127.0.0.1"));
        services = new WireMockServer(options().gzipDisabled(true).dynamicPort().bindAddress("127.0.0.1"));
        identity.start();
        services.start();
        String issuer = identity.baseUrl() + "/realms/pathways";
        SignedTokens tokens = new SignedTokens(issuer);
        identity.stubFor(get(urlPathEqualTo(OIDC + "certs")).willReturn(okJson(tokens.keys())));
        for (Person person : Person.values()) {
            identity.stubFor(post(urlPathEqualTo(OIDC + "token"))
                    .withRequestBody(containing("code=" + person.code()))
                    .willReturn(okJson(tokens.of(person))));
        }
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer,
                "quarkus.oidc.token.issuer",
                issuer,
                "quarkus.oidc.credentials.secret",
                "a-secret-for-tests-of-32-characters-or-more",
                "quarkus.rest-client.referral.url",
                services.baseUrl() + "/referral",
                "quarkus.rest-client.pathway.url",
                services.baseUrl() + "/pathway",
                "quarkus.rest-client.notification.url",
                services.baseUrl() + "/notification");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                services, new TestInjector.AnnotatedAndMatchesType(StandIn.class, WireMockServer.class));
    }

    @Override
    public void stop() {
        identity.stop();
        services.stop();
    }
}
