package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.demo.story.DemoService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a key worker is told leads to the page where something can be done about it. */
@WithTheWholeSystem
class WhatNeedsYouInTheBrowserIT {

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void aRedirectThatWaitsForTheClientsAgreementLeadsToTheDraftAndASignpostToItsFollowUp() {
        Map<String, Object> person = Invented.person();
        String client = Line.register(person).then().statusCode(201).extract().path("id");
        Line.agree(client, List.of("identity", "contact", "access-needs", "needs", "circumstances"));
        String openDoor = Line.serviceId(DemoService.FOOD_AND_FUEL);
        Line.Referral first = Line.sent(client);
        Line.change(SERVICE_WORKER, first, "redirect", Map.of("serviceId", openDoor, "reason", "no-capacity"));
        String signpost = Line.create(
                        KEY_WORKER,
                        "/signposts",
                        Map.of(
                                "clientId",
                                client,
                                "serviceId",
                                Line.serviceId(DemoService.BENEFITS_ADVICE),
                                "need",
                                "benefits",
                                "followUpOn",
                                LocalDate.now().toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Tangle.awaitAlerts(KEY_WORKER, client, "held-for-agreement", "follow-up-due");
        String name = person.get("givenName") + " " + person.get("familyName");

        try (Visitor keyWorker = chromium.visitor(true)) {
            keyWorker.signIn(KEY_WORKER);
            keyWorker.open("/alerts");
            keyWorker.reads("Harbour Debt Advice would redirect the client to Open Door Food and Fuel.");
            keyWorker.sees("What needs you", "alerts-of-a-tangled-client");
            keyWorker.followsInTheList(name);
            keyWorker.page().waitForURL("**/referrals/" + Tangle.latest(client).id());

            keyWorker.open("/alerts");
            String link = "a[href='/signposts/" + signpost + "']";
            Locator asked = keyWorker.findsInTheList(keyWorker.page().locator("main li:has(" + link + ")"));
            assertThat(asked.textContent())
                    .contains(name, "To do", "Ask whether they got to Benefits Advice, which you told them about");
            asked.locator(link).click();
            keyWorker.page().waitForURL("**/signposts/" + signpost);
            assertThat(keyWorker.path()).isEqualTo("/signposts/" + signpost);
            keyWorker.reads(name);
        }
    }
}
