package org.clientpathways.local.demo;

import java.util.Map;
import org.clientpathways.local.demo.story.Agency;
import org.clientpathways.local.demo.story.LaterClients;

/** The council offers Ivo Threshold to Open Door, whose key worker has not answered yet. */
final class HandoverChapter {

    private final Scene scene;

    HandoverChapter(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        String client = scene.client(LaterClients.HANDED_OVER);
        boolean offered = scene.referral().list(Scene.KEY_WORKER, "/handovers?direction=sent").stream()
                .anyMatch(one -> one.path("client").path("id").asText().equals(client));
        if (!offered) {
            scene.referral()
                    .create(
                            Scene.KEY_WORKER,
                            "/clients/" + client + "/handovers",
                            "demo handover " + client,
                            Map.of(
                                    "agency",
                                    Agency.OPEN_DOOR.alias(),
                                    "note",
                                    "He trusts your volunteer more than any of us. Likes a call before a visit."));
        }
    }
}
