package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.clientpathways.local.demo.story.DemoService;

/** Clients were told about services: two are to be asked today, the others later or were asked already. */
final class SignpostsChapter {

    private final Scene scene;

    SignpostsChapter(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        LocalDate today = Scene.upcoming(0);
        signpost("tanglewood", DemoService.BEFRIENDING, today, Map.of());
        signpost("stillwater", DemoService.HOUSING_OPTIONS, today, Map.of());
        signpost("newleaf", DemoService.FOOD_AND_FUEL, Scene.upcoming(10), Map.of());
        signpost("fairweather", DemoService.HARBOUR_DEBT_ADVICE, today, Map.of("result", "went"));
        signpost(
                "moonpenny",
                DemoService.READY_FOR_WORK,
                today,
                Map.of("result", "could-not", "obstacle", "wait-too-long"));
        signpost(
                "harbourlight",
                DemoService.FOOD_AND_FUEL,
                today,
                Map.of("result", "not-yet", "followUpOn", Scene.upcoming(7).toString()));
    }

    /** @param followUp what they said when they were asked; nothing where they were not */
    private void signpost(String who, DemoService service, LocalDate followUpOn, Map<String, Object> followUp) {
        String client = scene.client(who);
        JsonNode known = scene.referral().list(Scene.KEY_WORKER, "/signposts?client=" + client).stream()
                .filter(one -> one.path("service").path("id").asText().equals(scene.service(service)))
                .findFirst()
                .orElse(null);
        JsonNode signpost = known != null ? known : give(client, service, followUpOn);
        if (!followUp.isEmpty() && !signpost.hasNonNull("result")) {
            String path = "/signposts/" + signpost.path("id").asText() + "/follow-up";
            scene.referral().change(Scene.KEY_WORKER, path, "*", followUp);
        }
    }

    private JsonNode give(String client, DemoService service, LocalDate followUpOn) {
        Map<String, Object> body = Map.of(
                "clientId", client,
                "serviceId", scene.service(service),
                "need", service.needs().get(0).code(),
                "followUpOn", followUpOn.toString());
        String key = "demo signpost " + client + " " + service;
        return scene.referral()
                .create(Scene.KEY_WORKER, "/signposts", key, body)
                .body();
    }
}
