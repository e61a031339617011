package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.OneClientsRoute.day;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientpathways.local.demo.story.DemoService;
import org.clientpathways.local.topics.RouteFromRecords;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@WithTheWholeSystem
class TheRouteFromTheTopicsIT {

    private static OneClientsRoute walked;

    @BeforeAll
    static void walkTheLine() {
        walked = OneClientsRoute.walked();
        Routes.await(
                KEY_WORKER,
                walked.client(),
                answer -> answer.<List<?>>path("steps").size() == 5);
    }

    @Test
    void theRouteInTheApiIsTheOneThatTheRecordsTell() {
        RouteFromRecords fromRecords = new RouteFromRecords(walked.records(), walked.client());
        JsonPath route = route();
        List<RouteFromRecords.Step> steps = route.<Map<String, Object>>getList("steps").stream()
                .map(step -> new RouteFromRecords.Step(
                        (String) step.get("id"),
                        (String) step.get("status"),
                        instant(step, "enteredAt"),
                        instant(step, "startedAt"),
                        instant(step, "leftAt"),
                        (String) step.get("how")))
                .toList();
        assertThat(steps).containsExactlyInAnyOrderElementsOf(fromRecords.steps());
        assertThat(spells(route, false)).isEqualTo(fromRecords.spells());
    }

    @Test
    void theRouteSaysWhereAStepCameFrom() {
        assertThat(from(walked.debt())).isEqualTo("outside");
        assertThat(from(walked.benefits())).isEqualTo(Line.serviceId(DemoService.HARBOUR_DEBT_ADVICE));
    }

    @Test
    void theRouteSaysWhenTheClientWasBetweenServices() {
        assertThat(spells(route(), true))
                .extracting(RouteFromRecords.Spell::begin, RouteFromRecords.Spell::end)
                .containsExactly(tuple(day(24), day(30)));
    }

    private static JsonPath route() {
        return Routes.of(KEY_WORKER, walked.client()).jsonPath();
    }

    private static String from(Line.Referral referral) {
        return route().getString("steps.find { it.id == '%s' }.from".formatted(referral.id()));
    }

    private static Set<RouteFromRecords.Spell> spells(JsonPath route, boolean between) {
        return route.<Map<String, Object>>getList("spells").stream()
                .filter(spell -> spell.get("kind").equals("between-services") == between)
                .map(spell -> new RouteFromRecords.Spell(
                        (String) spell.get("stepId"),
                        (String) spell.get("kind"),
                        instant(spell, "begin"),
                        instant(spell, "end")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Instant instant(Map<String, Object> of, String field) {
        Object text = of.get(field);
        return text == null ? null : Instant.parse((String) text);
    }
}
