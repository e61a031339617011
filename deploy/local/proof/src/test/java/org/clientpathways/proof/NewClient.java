package org.clientpathways.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Agency;

/** Registers an invented client and records what they agree to. */
final class NewClient {

    static final Account KEY_WORKER = Account.KEYWORKER;

    private static final List<String> SHARED = List.of("identity", "contact", "needs", "route");

    private final Insistent api;
    private final Acknowledged acknowledged;

    NewClient(Insistent api, Acknowledged acknowledged) {
        this.api = api;
        this.acknowledged = acknowledged;
    }

    /** Gives the client's id. */
    String registered(String key, Random chance) {
        Map<String, Object> person = Map.of(
                "givenName", word(chance),
                "familyName", word(chance),
                "bornOn",
                        LocalDate.of(1940, 1, 1)
                                .plusDays(chance.nextInt(22_000))
                                .toString());
        String client =
                api.create(KEY_WORKER, "/clients", key + " client", person).text("id");
        acknowledged.add(client, "key-worker.assigned");
        Rest.Answer agreement =
                api.create(KEY_WORKER, "/clients/" + client + "/agreements", key + " agreement", agreement());
        acknowledged.add(agreement.text("id"), "agreement.given");
        return client;
    }

    private static Map<String, Object> agreement() {
        return Map.of(
                "recipients",
                List.of(
                        Map.of("agency", Agency.HARBOUR_TRUST.alias()),
                        Map.of("agency", Agency.LARKSHIRE_HEALTH.alias())),
                "purposes",
                List.of("referral", "coordination"),
                "categories",
                SHARED,
                "from",
                LocalDate.now().minusDays(1).toString(),
                "given",
                "spoken",
                "givenBy",
                "client");
    }

    /** Long enough that chance makes no two clients alike. */
    private static String word(Random chance) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append("bdfgklmnprstvz".charAt(chance.nextInt(14))).append("aeiou".charAt(chance.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
