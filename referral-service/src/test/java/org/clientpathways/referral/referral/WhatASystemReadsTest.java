package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

/** An agency's own system reads a referral of which it got an event. */
@QuarkusTest
class WhatASystemReadsTest {

    @Test
    void theSystemOnTheStaffListReadsWhatWasAgreedAndItIsLogged() throws Exception {
        Line line = withASystem();
        line.agree(List.of("identity", "contact"));
        String referral = line.sent();
        line.read(line.serviceWorker(), referral)
                .statusCode(200)
                .body("client.givenName", equalTo("Robin"))
                .body("$", not(hasKey("reason")))
                .body("refused.reason", hasItem("no-agreement"))
                .body("actions", empty());

        assertThat(Logged.of(line.client())).anySatisfy(row -> {
            assertThat(row.account()).isEqualTo(line.serviceWorker().account());
            assertThat(row.agency()).isEqualTo(line.serviceWorker().agency());
            assertThat(row.categories()).contains("identity", "contact");
            assertThat(row.through()).contains("GET /referrals/{id}");
        });
    }

    @Test
    void anAgreementWithTheServiceAloneCoversTheSystemOnItsStaffList() {
        Line line = withASystem();
        line.agree("referral", Line.SHARED, Map.of("service", line.service()));
        line.read(line.serviceWorker(), line.sent()).statusCode(200).body("client.givenName", equalTo("Robin"));
    }

    @Test
    void aWithdrawalBindsTheSystemsNextRead() {
        Line line = withASystem();
        String agreement = line.agree(Line.SHARED);
        String referral = line.sent();
        line.withdraw(agreement);
        line.read(line.serviceWorker(), referral)
                .statusCode(200)
                .body("status", equalTo("sent"))
                .body("$", not(hasKey("client")))
                .body("refused.reason", hasItem("agreement-withdrawn"));
    }

    @Test
    void theReferringAgencysSystemReadsWhatItsAgencySentAndNoDraft() {
        Line line = Line.withAgreement();
        Worker system = Worker.of(line.keyWorker().agency(), Roles.PARTNER_SYSTEM);
        Map<String, Object> draft = line.request();
        draft.put("draft", true);
        String unsent = line.post(draft).extract().path("id");

        line.read(system, line.sent())
                .statusCode(200)
                .body("status", equalTo("sent"))
                .body("actions", empty());
        line.read(system, unsent).statusCode(404);
    }

    @Test
    void everyOtherSystemFindsNothing() {
        Line line = Line.withAgreement();
        String referral = line.sent();
        Worker notOnTheList = Worker.of(line.serviceWorker().agency(), Roles.PARTNER_SYSTEM);
        for (Worker other : List.of(notOnTheList, Worker.of(World.agency(), Roles.PARTNER_SYSTEM))) {
            line.read(other, referral).statusCode(404);
        }
    }

    @Test
    void aSystemDoesNothingButRead() {
        Line line = withASystem();
        line.agree(Line.SHARED);
        String referral = line.sent();
        line.answer(referral, "accept", Map.of()).statusCode(403);
        line.serviceWorker().asks().get("/referrals?direction=received").then().statusCode(403);
    }

    /** The other agency's end is its system, which stands on the service's staff list. */
    private static Line withASystem() {
        Line line = Line.withoutAgreement();
        Worker system = Worker.of(World.agency(), Roles.PARTNER_SYSTEM);
        UUID service = World.service(system.agency(), system.account());
        return new Line(line.keyWorker(), system, line.client(), service);
    }
}
