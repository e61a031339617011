package org.clientpathways.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.clientpathways.contracts.code.Need.HOUSING;
import static org.clientpathways.contracts.code.Need.MONEY_AND_DEBT;
import static org.clientpathways.notification.testing.Story.COUNCIL;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.notification.testing.Publisher;
import org.clientpathways.notification.testing.ReferralServiceStandIn;
import org.clientpathways.notification.testing.Story;
import org.clientpathways.notification.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WhatIsToldFirstTest {

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @OidcWireMock
    WireMockServer server;

    private final Worker keyWorker = Worker.keyWorker(COUNCIL);

    @Test
    void whatIsToDoComesBeforeWhatIsNewerAndOnlyToKnowAlsoAcrossPages() {
        Story story = clientOfMine();
        story.referral(HOUSING).sent().declined();
        story.referral(MONEY_AND_DEBT).sent().accepted().started();
        story.followUpDue(Ids.next(), Ids.next());
        story.referral(MONEY_AND_DEBT).sent().accepted().started().ended();
        told(4, story);

        List<String> read = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(1, next);
            read.add(page.getString("items[0].kind") + " " + page.getBoolean("items[0].toDo"));
            next = page.getString("next");
        } while (next != null);

        assertThat(read).containsExactly("follow-up-due true", "declined true", "ended false", "started false");
    }

    @Test
    void clientsWithSomethingToDoAreAskedAboutBeforeThoseOfWhomThereIsNews() {
        Story toDo = clientOfMine();
        toDo.referral(HOUSING).sent().declined();
        Story laterToDo = clientOfMine();
        laterToDo.referral(HOUSING).sent().accepted().failed();
        Story news = clientOfMine();
        news.referral(HOUSING).sent().accepted().waitlisted().started();
        ReferralServiceStandIn referralService = told(3, toDo, laterToDo, news);
        referralService.forgets();

        page(1, null);

        assertThat(referralService.asked())
                .singleElement()
                .asString()
                .containsSubsequence(laterToDo.client.toString(), toDo.client.toString(), news.client.toString());
    }

    @Test
    void aCursorThatDoesNotSayWhetherItIsAmongWhatIsToDoIsRefused() {
        asked(1, Cursor.of("perhaps", Story.BEGIN, Ids.next()).toString())
                .get("/alerts")
                .then()
                .statusCode(400)
                .body("violations.field", contains("after"));
    }

    private Story clientOfMine() {
        return new Story().keyWorker(COUNCIL, keyWorker.account());
    }

    private ReferralServiceStandIn told(int count, Story... stories) {
        ReferralServiceStandIn referralService = new ReferralServiceStandIn(server);
        try (Publisher publisher = new Publisher(broker)) {
            for (Story story : stories) {
                referralService.knowsATie(story.client);
                publisher.publish(story.events());
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asked(1, null).get("/alerts").then().body("count", equalTo(count)));
        return referralService;
    }

    private JsonPath page(int limit, String after) {
        return asked(limit, after)
                .get("/alerts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification asked(int limit, String after) {
        RequestSpecification asked = keyWorker.asks().queryParam("limit", limit);
        return after == null ? asked : asked.queryParam("after", after);
    }
}
