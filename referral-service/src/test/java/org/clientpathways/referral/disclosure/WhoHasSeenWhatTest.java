package org.clientpathways.referral.disclosure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log as the agencies read it that hold the client's record. */
@QuarkusTest
class WhoHasSeenWhatTest {

    private Line line;
    private String agreement;

    @BeforeEach
    void aReferralThatWasReadFiveTimes() {
        line = Line.withoutAgreement();
        agreement = line.agree(Line.SHARED);
        String referral = line.sent();
        for (int i = 0; i < 5; i++) {
            line.read(line.serviceWorker(), referral).statusCode(200);
        }
    }

    @Test
    void theNewestIsReadFirstPageByPage() {
        String next = log(line.keyWorker(), "?limit=2")
                .statusCode(200)
                .body("items.sequence", contains(5, 4))
                .body("items[0].agency", equalTo(line.serviceWorker().agency()))
                .body("items[0].account", equalTo(line.serviceWorker().account().toString()))
                .body("items[0].purpose", equalTo("referral"))
                .body("items[0].through", equalTo("GET /referrals/{id}"))
                .body("items[0].categories.category", contains("identity", "contact", "needs", "circumstances"))
                .body("items[0].categories[0].basis.kind", equalTo("agreement"))
                .body("items[0].categories[0].basis.id", equalTo(agreement))
                .extract()
                .path("next");
        next = log(line.keyWorker(), "?limit=2&after=" + next)
                .body("items.sequence", contains(3, 2))
                .extract()
                .path("next");
        log(line.keyWorker(), "?limit=2&after=" + next)
                .body("items.sequence", contains(1))
                .body("next", nullValue());
    }

    @Test
    void theHoldersKeyWorkersAndGovernanceReadItAndNobodyElse() {
        String holder = line.keyWorker().agency();
        log(Worker.keyWorker(holder), "").statusCode(200).body("items", hasSize(5));
        log(Worker.of(holder, Roles.GOVERNANCE), "").statusCode(200).body("items", hasSize(5));
        log(Worker.of(holder, Roles.SERVICE_WORKER, Roles.MANAGER, Roles.ADMINISTRATOR), "")
                .statusCode(403);
        Worker receiver = Worker.of(line.serviceWorker().agency(), Roles.KEY_WORKER, Roles.GOVERNANCE);
        log(receiver, "").statusCode(404);
        log(Worker.of(World.agency(), Roles.KEY_WORKER, Roles.GOVERNANCE), "").statusCode(404);
        line.keyWorker()
                .asks()
                .get("/clients/" + UUID.randomUUID() + "/disclosures")
                .then()
                .statusCode(404);
    }

    @Test
    void aPlaceThatIsNoneIsRefused() {
        log(line.keyWorker(), "?after=x").statusCode(400);
        log(line.keyWorker(), "?limit=0").statusCode(400);
    }

    private ValidatableResponse log(Worker worker, String query) {
        return worker.asks()
                .get("/clients/" + line.client() + "/disclosures" + query)
                .then();
    }
}
