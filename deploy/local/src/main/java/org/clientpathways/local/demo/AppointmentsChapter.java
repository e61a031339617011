package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;

/** Appointments of two clients: Barnaby Fairweather comes to his, Marigold Tanglewood missed her last one. */
final class AppointmentsChapter {

    private final Scene scene;
    private final Patience patience = new Patience();

    AppointmentsChapter(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        appointment("tanglewood", DemoService.FRESH_START, scene.ago(12, 13), "attended");
        appointment("tanglewood", DemoService.FRESH_START, scene.ago(3, 14), "missed");
        appointment("fairweather", DemoService.BEFRIENDING, scene.ago(40, 10), "attended");
        appointment("fairweather", DemoService.BEFRIENDING, scene.ago(12, 10), "attended");
        appointment(
                "fairweather",
                DemoService.BEFRIENDING,
                Scene.upcoming(5).atTime(10, 0).toInstant(ZoneOffset.UTC),
                "offered");
    }

    private void appointment(String who, DemoService service, Instant at, String status) {
        String client = scene.client(who);
        Account worker = Account.answeringFor(service.agency());
        String path = "/pathways/" + client + "/contacts";
        JsonNode known =
                patience.until(() -> scene.pathway().tryToGet(worker, path)).body();
        boolean told = StreamSupport.stream(known.path("items").spliterator(), false)
                .anyMatch(
                        one -> Instant.parse(one.path("appointmentAt").asText()).equals(at)
                                || status.equals("offered")
                                        && one.path("status").asText().equals("offered"));
        if (told) {
            return;
        }
        String referral = scene.referral(client, service)
                .orElseThrow(() -> new DemoFailure("A referral to " + service.serviceName() + " is not there"))
                .path("id")
                .asText();
        Map<String, Object> body = new LinkedHashMap<>(Map.of(
                "referralId", referral, "appointmentAt", at.toString(), "kind", "face-to-face", "status", status));
        if (status.equals("missed")) {
            body.put("missedBy", "client");
        }
        String key = "demo contact " + referral + " " + at;
        patience.until(() -> scene.pathway().tryToCreate(worker, path, key, body));
    }
}
