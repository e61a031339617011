package org.clientpathways.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientpathways.local.demo.PublicApi;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.topics.Published;
import org.clientpathways.local.topics.RouteFromRecords;

/** Holds clients' routes, as the API gives them, against what the records tell. */
final class Routes {

    private final PublicApi pathways;

    Routes(PublicApi pathways) {
        this.pathways = pathways;
    }

    /** The clients whose route is another than the records', with both. */
    List<String> thatDiffer(Collection<String> clients, List<Published> events) {
        Map<String, List<Published>> byClient = events.stream().collect(Collectors.groupingBy(Published::key));
        return clients.parallelStream()
                .map(client -> difference(client, byClient.getOrDefault(client, List.of())))
                .filter(difference -> difference != null)
                .toList();
    }

    private String difference(String client, List<Published> events) {
        RouteFromRecords expected = new RouteFromRecords(events, client);
        Rest.Answer answer = pathways.tryToGet(NewClient.KEY_WORKER, "/pathways/" + client);
        List<RouteFromRecords.Step> steps = steps(answer.body());
        Set<RouteFromRecords.Spell> spells = spells(answer.body());
        boolean same = answer.ok()
                && steps.size() == expected.steps().size()
                && new HashSet<>(steps).equals(new HashSet<>(expected.steps()))
                && spells.equals(expected.spells());
        return same
                ? null
                : client + " (" + answer.status() + "): " + steps + spells + " instead of " + expected.steps()
                        + expected.spells();
    }

    private static List<RouteFromRecords.Step> steps(JsonNode route) {
        List<RouteFromRecords.Step> steps = new ArrayList<>();
        route.path("steps")
                .forEach(step -> steps.add(new RouteFromRecords.Step(
                        text(step, "id"),
                        text(step, "status"),
                        instant(step, "enteredAt"),
                        instant(step, "startedAt"),
                        instant(step, "leftAt"),
                        text(step, "how"))));
        return steps;
    }

    private static Set<RouteFromRecords.Spell> spells(JsonNode route) {
        Set<RouteFromRecords.Spell> spells = new HashSet<>();
        route.path("spells").forEach(spell -> {
            if (!text(spell, "kind").equals("between-services")) {
                spells.add(new RouteFromRecords.Spell(
                        text(spell, "stepId"), text(spell, "kind"), instant(spell, "begin"), instant(spell, "end")));
            }
        });
        return spells;
    }

    private static Instant instant(JsonNode of, String field) {
        String text = text(of, field);
        return text == null ? null : Instant.parse(text);
    }

    private static String text(JsonNode of, String field) {
        return of.hasNonNull(field) ? of.get(field).asText() : null;
    }
}
