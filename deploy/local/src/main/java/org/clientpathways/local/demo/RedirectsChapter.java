package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.demo.story.LaterClients;

/** Services send clients on: Marigold Tanglewood at once, Tamsin Crosswater once she agrees; and one answers by mistake. */
final class RedirectsChapter {

    private final Scene scene;

    RedirectsChapter(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        sentOn();
        held();
        takenBack();
    }

    private void sentOn() {
        String client = scene.client("tanglewood");
        if (scene.referral(client, DemoService.READY_FOR_WORK).isEmpty()) {
            refer(client);
        }
        JsonNode first = there(client, DemoService.READY_FOR_WORK);
        if (status(first).equals("sent")) {
            redirect(Account.OPEN_DOOR_WORKER, first, DemoService.FRESH_START, "not-appropriate", 22);
        }
        move(there(client, DemoService.FRESH_START), "sent", "accept", 17);
        move(there(client, DemoService.FRESH_START), "accepted", "start", 12);
    }

    private void held() {
        JsonNode first = there(scene.client(LaterClients.HELD), DemoService.TALKING_SPACE);
        if (status(first).equals("accepted")) {
            redirect(Account.HEALTH_WORKER, first, DemoService.BEFRIENDING, "not-appropriate", 9);
        }
    }

    private void takenBack() {
        JsonNode referral = there(scene.client(LaterClients.TAKEN_BACK), DemoService.BENEFITS_ADVICE);
        String id = referral.path("id").asText();
        boolean told = scene.referral().list(Scene.KEY_WORKER, "/referrals/" + id + "/history").stream()
                .anyMatch(entry -> entry.path("takenBack").asBoolean());
        if (!told && status(referral).equals("sent")) {
            scene.record(Account.COUNCIL_WORKER, id, "decline", Map.of("reason", "no-capacity"));
        }
        if (!told) {
            scene.record(Account.COUNCIL_WORKER, id, "take-back", Map.of("reason", "Meant for another Rowan."));
        }
    }

    private void refer(String client) {
        scene.referral()
                .create(
                        Scene.KEY_WORKER,
                        "/referrals",
                        "demo later referral " + client,
                        Map.of(
                                "clientId", client,
                                "serviceId", scene.service(DemoService.READY_FOR_WORK),
                                "need", "employment",
                                "reason", "Would like to work mornings, while the children are at school.",
                                "lawfulBasis", LawfulBasis.PUBLIC_TASK.code(),
                                "share", List.of("identity", "contact", "access-needs", "needs", "circumstances"),
                                "occurredAt", scene.ago(28, 10).toString()));
    }

    private void redirect(Account worker, JsonNode referral, DemoService to, String reason, int daysAgo) {
        scene.record(
                worker,
                referral.path("id").asText(),
                "redirect",
                Map.of(
                        "serviceId",
                        scene.service(to),
                        "reason",
                        reason,
                        "note",
                        "They are who can help with this.",
                        "occurredAt",
                        scene.ago(daysAgo, 11).toString()));
    }

    private void move(JsonNode referral, String from, String verb, int daysAgo) {
        if (status(referral).equals(from)) {
            scene.record(
                    Account.HARBOUR_WORKER,
                    referral.path("id").asText(),
                    verb,
                    Map.of("occurredAt", scene.ago(daysAgo, 12).toString()));
        }
    }

    private JsonNode there(String client, DemoService service) {
        Optional<JsonNode> referral = scene.referral(client, service);
        return referral.orElseThrow(() -> new DemoFailure("A referral to " + service.serviceName() + " is not there"));
    }

    private static String status(JsonNode referral) {
        return referral.path("status").asText();
    }
}
