package org.clientpathways.local.demo;

import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;
import org.clientpathways.local.demo.story.LaterClients;

/**
 * Wilfred Merriweather agreed at the council and at Open Door that the other may know who helps him. Whether he is one man is
 * for the governance officers of both to say.
 */
final class LinkageChapter {

    private final Scene scene;

    LinkageChapter(Scene scene) {
        this.scene = scene;
    }

    void tell() {
        agree(Scene.KEY_WORKER, LaterClients.KNOWN_HERE, Agency.OPEN_DOOR);
        agree(Account.OPEN_DOOR_WORKER, LaterClients.KNOWN_THERE, Agency.LARKSHIRE_COUNCIL);
    }

    private void agree(Account keyWorker, String which, Agency with) {
        String agreements = "/clients/" + scene.client(which) + "/agreements";
        if (scene.referral().list(keyWorker, agreements).isEmpty()) {
            scene.referral()
                    .create(
                            keyWorker,
                            agreements,
                            "demo linkage agreement " + scene.client(which),
                            Map.of(
                                    "recipients", List.of(Map.of("agency", with.alias())),
                                    "purposes", List.of(Purpose.COORDINATION.code()),
                                    "categories", List.of(Category.ROUTE.code()),
                                    "from", scene.today().minusDays(20).toString(),
                                    "given", "spoken",
                                    "givenBy", "client"));
        }
    }
}
