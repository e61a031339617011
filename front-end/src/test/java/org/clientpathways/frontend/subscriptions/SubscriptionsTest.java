package org.clientpathways.frontend.subscriptions;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import org.clientpathways.frontend.testing.Browser;
import org.clientpathways.frontend.testing.PageTest;
import org.clientpathways.frontend.testing.Person;
import org.clientpathways.frontend.testing.Samples;
import org.junit.jupiter.api.BeforeEach;

/** A test of pages for subscriptions: an administrator of Harbour Trust, which has one. */
abstract class SubscriptionsTest extends PageTest {

    static final String ID = "019a2b3c-0000-7000-8000-0000000000a1";
    static final String API = "/notification/subscriptions";
    static final String ONE = API + "/" + ID;
    static final String PAGE = "/subscriptions/" + ID;
    static final String ACTIVE = """
            {"id":"019a2b3c-0000-7000-8000-0000000000a1","name":"Case system",
             "url":"https://cases.harbour-trust.example/hooks","status":"active","createdAt":"2026-03-02T10:15:30Z",
             "verifiedAt":"2026-03-02T10:17:00Z"}""";
    static final String PENDING =
            ACTIVE.replace("\"active\"", "\"pending\"").replace("\"verifiedAt\":\"2026-03-02T10:17:00Z\"", "\"x\":1");
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=";

    @BeforeEach
    void thereIsOne() {
        answer(get(urlPathEqualTo("/referral/services")), json(Samples.items(Samples.SERVICE)));
        answer(get(urlPathEqualTo(API)), json(Samples.items(ACTIVE)));
        answer(get(urlPathEqualTo(ONE + "/deliveries")), json(Samples.items()));
        itIs(ACTIVE);
    }

    void itIs(String subscription) {
        answer(get(urlPathEqualTo(ONE)), json(subscription));
    }

    static String with(String subscription, String members) {
        return subscription.replaceFirst("\\{", "{" + members + ",");
    }

    /** The subscription that was stopped for this reason. */
    static String stopped(String reason) {
        return with(ACTIVE.replace("\"active\"", "\"disabled\""), "\"disabledReason\":\"" + reason + "\"");
    }

    Browser administrator() {
        return browser(Person.ADMINISTRATOR);
    }
}
