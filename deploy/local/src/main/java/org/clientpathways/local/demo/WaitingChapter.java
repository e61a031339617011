package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;

/** Talking Space looks through its waiting list: reviews the first wait that is due, and moves Idris Moonpenny up. */
final class WaitingChapter {

    private final Scene scene;

    WaitingChapter(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        List<JsonNode> list = scene.referral()
                .list(Account.HEALTH_WORKER, "/services/" + scene.service(DemoService.TALKING_SPACE) + "/waiting-list");
        list.stream()
                .filter(place -> place.path("clientId").asText().equals(scene.client("moonpenny"))
                        && place.path("position").asInt() > 2)
                .findFirst()
                .ifPresent(place -> lookThrough(list, place));
    }

    private void lookThrough(List<JsonNode> list, JsonNode movedUp) {
        list.stream()
                .filter(place -> place.path("reviewDue").asBoolean() && place != movedUp)
                .findFirst()
                .ifPresent(due -> record(
                        due,
                        "review",
                        Map.of(
                                "priority",
                                due.path("priority").asText(),
                                "reviewOn",
                                Scene.upcoming(42).toString(),
                                "note",
                                "Rang; still wants to come.")));
        record(
                movedUp,
                "move",
                Map.of("toPosition", 2, "reason", "Sober for three months; the next weeks matter most."));
    }

    private void record(JsonNode place, String verb, Map<String, Object> body) {
        scene.record(Account.HEALTH_WORKER, place.path("referralId").asText(), verb, body);
    }
}
