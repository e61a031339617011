package org.clientpathways.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    private final Set<String> registeredNow = ConcurrentHashMap.newKeySet();

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

    /** The ids of those that are, by their stories' keys. */
    Map<String, String> clients() {
        return Map.copyOf(clients);
    }

    boolean has(Story story) {
        return clients.containsKey(story.key());
    }

    /** Whether the story's client was registered by this run. */
    boolean isNew(Story story) {
        return registeredNow.contains(story.key());
    }

    /** The id of the story's client, registered now if they were not. */
    String of(Story story) {
        return clients.computeIfAbsent(story.key(), key -> register(story));
    }

    private String register(Story story) {
        Map<String, Object> body = body(story);
        Rest.Answer answer = api.tryToCreate(story.keyWorker(), "/clients", key(story), body);
        if (!answer.ok()) {
            List<String> alike = alike(answer);
            Optional<String> merged = mergedInto(answer.status() == 422 ? List.copyOf(clients.values()) : alike, story);
            if (merged.isPresent()) {
                return merged.get();
            }
            if (!alike.isEmpty()) {
                // Chance made two people alike; they are not the same.
                body.put("acceptDuplicates", alike);
            }
            answer = api.create(story.keyWorker(), "/clients", key(story), body);
        }
        // A key that was used before gives the client it made: one whom no search shows, as they were merged since.
        if (!answer.body().hasNonNull("mergedInto")) {
            registeredNow.add(story.key());
        }
        return answer.text("id");
    }

    private static String key(Story story) {
        return "demo client " + story.key();
    }

    private static List<String> alike(Rest.Answer refusal) {
        List<String> alike = new ArrayList<>();
        refusal.body()
                .path("duplicates")
                .forEach(duplicate -> alike.add(duplicate.path("id").asText()));
        return alike;
    }

    /** The story's record, where an earlier run registered it and somebody merged it since: a search shows the other alone. */
    private Optional<String> mergedInto(List<String> survivors, Story story) {
        return survivors.stream()
                .flatMap(
                        survivor -> items(api.tryToGet(story.keyWorker(), "/clients/" + survivor + "/merges"), "items"))
                .map(merge -> merge.path("merged").asText())
                .filter(merged -> items(api.tryToGet(story.keyWorker(), "/clients/" + merged), "externalIds")
                        .anyMatch(id -> isOf(story, id)))
                .findFirst();
    }

    private static Stream<JsonNode> items(Rest.Answer answer, String field) {
        return StreamSupport.stream(answer.body().path(field).spliterator(), false);
    }

    private static boolean isOf(Story story, JsonNode externalId) {
        return SYSTEM.equals(externalId.path("system").asText())
                && story.key().equals(externalId.path("value").asText());
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
