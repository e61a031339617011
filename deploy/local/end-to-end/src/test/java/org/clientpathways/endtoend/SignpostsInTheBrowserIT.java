package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A client is told about a service and asked whether they got there, in the pages; the service learns nothing. */
@WithTheWholeSystem
class SignpostsInTheBrowserIT {

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
    void aClientIsToldAboutAServiceWhichLearnsNothing() {
        try (Visitor keyWorker = chromium.visitor(true)) {
            SignpostWalk walk = new SignpostWalk(keyWorker, Visitor::sees);
            walk.walk();
            Response clientPage = SignIn.as(Line.SERVICE_WORKER).get("/clients/{id}", walk.client());
            assertThat(clientPage.statusCode()).isEqualTo(404);
            Response inbox =
                    SignIn.as(Line.SERVICE_WORKER).get("/referrals?direction=received&client={client}", walk.client());
            assertThat(inbox.<Object>path("items")).asList().isEmpty();
        }
    }

    @Test
    void theyAreToldWithoutScriptToo() {
        try (Visitor keyWorker = chromium.visitor(false)) {
            new SignpostWalk(keyWorker, (visitor, heading, picture) -> visitor.sees(heading)).walk();
        }
    }
}
