package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.Person;
import org.clientpathways.local.demo.story.Story;

/** Which clients of the demo are registered, and the registration of those that are not. */
final class Registrations {

    /** The system under which a client carries its story's key as an external id. */
    private static final String SYSTEM = "larkshire-demo";

    private static final List<Account> KEY_WORKERS = List.of(
            Account.KEYWORKER,
            Account.KEYWORKER2,
            Account.HEALTH_KEY_WORKER,
            Account.OPEN_DOOR_WORKER,
            Account.OUTSIDER);

    private final PublicApi api;
    private final Map<String, String> clients = new ConcurrentHashMap<>();

    Registrations(PublicApi api) {
        this.api = api;
        for (Account keyWorker : KEY_WORKERS) {
            for (JsonNode client : api.search(keyWorker, Map.of("keyWorker", "me"))) {
                client.path("externalIds").forEach(id -> {
                    if (SYSTEM.equals(id.path("system").asText())) {
                        clients.put(id.path("value").asText(), client.path("id").asText());
                    }
                });
            }
        }
    }

    /** The keys of the stories whose clients are registered. */
    List<String> keys() {
        return List.copyOf(clients.keySet());
    }

    boolean has(Story story) {
        return clients.containsKey(story.key());
    }

    /** The id of the story's client, registered now if they were not. */
    String of(Story story) {
        return clients.computeIfAbsent(story.key(), key -> register(story));
    }

    private String register(Story story) {
        Map<String, Object> body = body(story);
        Rest.Answer answer = api.tryToCreate(story.keyWorker(), "/clients", "demo client " + story.key(), body);
        if (answer.status() == 409 && answer.body().has("duplicates")) {
            // Chance made two people alike; they are not the same.
            List<String> alike = new ArrayList<>();
            answer.body()
                    .get("duplicates")
                    .forEach(duplicate -> alike.add(duplicate.path("id").asText()));
            body.put("acceptDuplicates", alike);
        }
        return answer.ok()
                ? answer.text("id")
                : api.create(story.keyWorker(), "/clients", "demo client " + story.key(), body)
                        .text("id");
    }

    private static Map<String, Object> body(Story story) {
        Person person = story.person();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("givenName", person.givenName());
        body.put("familyName", person.familyName());
        body.put("bornOn", person.bornOn().toString());
        body.put("sex", person.sex().code());
        body.put("postcode", person.home().postcode());
        body.put("phone", person.phone());
        if (person.email() != null) {
            body.put("email", person.email());
        }
        if (person.language() != null) {
            body.put("language", person.language());
            body.put("interpreterNeeded", true);
        }
        body.put("accessNeeds", person.accessNeeds().stream().map(Code::code).toList());
        body.put("ethnicGroup", person.ethnicGroup().code());
        body.put("externalIds", List.of(Map.of("system", SYSTEM, "value", story.key())));
        return body;
    }
}
