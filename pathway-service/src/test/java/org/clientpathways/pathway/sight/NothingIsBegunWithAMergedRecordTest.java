package org.clientpathways.pathway.sight;

import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.day;
import static org.clientpathways.pathway.testing.Shown.TODAY;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Shown;
import org.clientpathways.pathway.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NothingIsBegunWithAMergedRecordTest {

    @OidcWireMock
    WireMockServer server;

    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final ClientStory survivor = ClientStory.ofAClient();
    private final ClientStory merged = ClientStory.ofAClient();
    private ClientStory.Referral referral;

    @BeforeEach
    void aMergedRecord() {
        survivor.keyWorker(0, COUNCIL, keyWorker.account());
        merged.keyWorker(0, COUNCIL, keyWorker.account());
        referral = merged.referralTo(Ids.next())
                .sent(TODAY - 9)
                .accepted(TODAY - 8)
                .started(TODAY - 7)
                .ended(TODAY - 6);
        merged.mergedInto(TODAY - 5, survivor);
        Shown.told(survivor, merged);
    }

    @Test
    void whoHoldsBothIsToldWithWhichRecordToGoOn() {
        new ReferralServiceStandIn(server).knowsTheHolder(merged.client).knowsTheHolder(survivor.client);

        for (ValidatableResponse answer : List.of(contact(), plan(), close())) {
            answer.statusCode(409)
                    .body("type", endsWith("/client-merged"))
                    .body("mergedInto", equalTo(survivor.client.toString()));
        }
    }

    @Test
    void whoDoesNotHoldBothGoesOnAndLearnsNothingOfTheMerge() {
        new ReferralServiceStandIn(server).knowsTheHolder(merged.client).permitsRouteToARecipient(survivor.client);

        contact().statusCode(201);
        plan().statusCode(201);
        close().statusCode(200);
    }

    private ValidatableResponse contact() {
        return post(
                "contacts",
                Map.of(
                        "referralId",
                        referral.id.toString(),
                        "appointmentAt",
                        day(TODAY - 7).toString(),
                        "kind",
                        "phone",
                        "status",
                        "attended"));
    }

    private ValidatableResponse plan() {
        Map<String, String> step = Map.of(
                "key", "home", "need", "housing", "dueOn", "" + LocalDate.now().plusDays(9));
        return post("plan", Map.of("startsOn", "" + LocalDate.now(), "steps", List.of(step)));
    }

    private ValidatableResponse close() {
        return post("close", Map.of("outcome", "need-met", "planned", true));
    }

    private ValidatableResponse post(String what, Map<String, Object> request) {
        return keyWorker
                .asks()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(request)
                .post("/pathways/" + merged.client + "/" + what)
                .then();
    }
}
