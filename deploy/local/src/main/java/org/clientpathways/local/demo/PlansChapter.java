package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.demo.story.LaterClients;

/** The council's manager writes a template, and two clients have a plan from it: one is behind, the other in time. */
final class PlansChapter {

    private static final String TEMPLATES = "/plan-templates";
    private static final String NAME = "Debts, a safe home, then work";

    private final Scene scene;
    private final Patience patience = new Patience();

    PlansChapter(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        String template = template();
        plan("tanglewood", template, 40);
        plan(LaterClients.PLANNED, template, 10);
    }

    private String template() {
        return scene.pathway().list(Account.MANAGER, TEMPLATES).stream()
                .filter(one -> one.path("name").asText().equals(NAME))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseGet(() -> scene.pathway()
                        .create(
                                Account.MANAGER,
                                TEMPLATES,
                                "demo plan template",
                                Map.of(
                                        "name",
                                        NAME,
                                        "steps",
                                        List.of(
                                                step(
                                                        "debts",
                                                        "Get on top of debts",
                                                        DemoService.HARBOUR_DEBT_ADVICE,
                                                        28),
                                                step(
                                                        "home",
                                                        "Keep a safe home",
                                                        DemoService.HARBOUR_HOUSING_ADVICE,
                                                        42),
                                                step(
                                                        "work",
                                                        "Find work that fits",
                                                        DemoService.READY_FOR_WORK,
                                                        90,
                                                        "home"))))
                        .text("id"));
    }

    private Map<String, Object> step(
            String key, String title, DemoService service, int targetDays, String... opensAfter) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("key", key);
        step.put("title", title);
        step.put("need", service.needs().get(0).code());
        step.put("serviceId", scene.service(service));
        step.put("targetDays", targetDays);
        step.put("opensAfter", List.of(opensAfter));
        return step;
    }

    private void plan(String who, String template, int beganDaysAgo) {
        String path = "/pathways/" + scene.client(who);
        JsonNode route = patience.until(() -> scene.pathway().tryToGet(Scene.KEY_WORKER, path))
                .body();
        if (!route.hasNonNull("plan")) {
            Map<String, Object> body = Map.of(
                    "template",
                    template,
                    "startsOn",
                    scene.today().minusDays(beganDaysAgo).toString());
            scene.pathway().create(Scene.KEY_WORKER, path + "/plan", "demo plan " + scene.client(who), body);
        }
    }
}
