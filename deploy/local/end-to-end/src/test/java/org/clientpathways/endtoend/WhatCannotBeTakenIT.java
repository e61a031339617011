package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.OneClientsRoute.day;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientpathways.contracts.EventType;
import org.clientpathways.endtoend.OperatorsCommand.Ran;
import org.clientpathways.local.topics.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comes after the tests that expect sound topics. */
@WithTheWholeSystem
class WhatCannotBeTakenIT {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final List<String> CONSUMERS = List.of("notification-service", "pathway-service");

    @TempDir
    Path folder;

    @Test
    void poisonOfEveryKindIsSetAsideByEachServiceForTheSameReasonAndNobodyWaits() {
        Line.Referral poisoned = sentOnDay(0);
        Forged forged = new Forged(sendingOf(poisoned));
        forged.write(EventType.REFERRAL_ACCEPTED, day(1), "Rosa Pike is not JSON");
        forged.write(EventType.REFERRAL_ACCEPTED, day(1), "{\"clientId\":\"" + poisoned.client() + "\"}");
        forged.write("org.clientpathways.referral.accepted.v9", day(1), forged.data(Map.of()));
        forged.write(EventType.REFERRAL_ACCEPTED, day(1), forged.data(Map.of("note", "x".repeat(5_000_000))));

        Line.Referral another = sentOnDay(2);
        Line.Referral next = Line.sent(poisoned.client());

        awaitSteps(another.client(), 1);
        awaitSteps(next.client(), 2);
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(reasons(poisoned.client()))
                        .containsExactlyInAnyOrderElementsOf(CONSUMERS.stream()
                                .flatMap(consumer -> Stream.of("not-json", "wrong-shape", "unknown-type", "too-large")
                                        .map(reason -> consumer + " " + reason))
                                .toList()));
    }

    @Test
    void whatIsMendedAndPutBackFindsItsPlaceInTheRoute() throws IOException {
        Line.Referral sound = sentOnDay(0);
        Line.Referral broken = sentOnDay(0);
        live(new Forged(sendingOf(sound)), null);
        Forged forged = new Forged(sendingOf(broken));
        String event = live(forged, "{\"clientId\":\"Rosa Pike\"");
        awaitSteps(another(sound).client(), 2);
        awaitSteps(another(broken).client(), 2);
        assertThat(route(broken.client())).isNotEqualTo(route(sound.client()));
        Awaitility.await()
                .atMost(LONGEST)
                .until(() -> DeadLettersCommand.listed(event).size() == 2);
        assertThat(DeadLettersCommand.listed(event))
                .allSatisfy(line -> assertThat(line).contains("not-json").endsWith(" no"))
                .anySatisfy(line -> assertThat(line).contains(CONSUMERS.get(0)))
                .anySatisfy(line -> assertThat(line).contains(CONSUMERS.get(1)));

        String[] place = DeadLettersCommand.listed(event).get(0).trim().split(" +");
        Ran stillBroken = DeadLettersCommand.run("put-back", place[0], place[1], place[2]);
        assertThat(stillBroken.exitCode()).isEqualTo(1);
        assertThat(stillBroken.output()).contains("the value is not JSON").doesNotContain("Rosa");
        assertThat(DeadLettersCommand.run("show", place[0], place[1], place[2]).output())
                .contains("dead-letter-reason: not-json", "ce_id: " + event, "Rosa Pike");
        Path mended = Files.writeString(folder.resolve("mended.json"), forged.data(Map.of()));
        Ran putBack = DeadLettersCommand.run("put-back", place[0], place[1], place[2], "--value", mended.toString());

        assertThat(putBack.output()).contains("Put back on referral-events: event " + event);
        assertThat(putBack.exitCode()).isZero();
        Awaitility.await()
                .atMost(LONGEST)
                .untilAsserted(() -> assertThat(route(broken.client())).isEqualTo(route(sound.client())));
        assertThat(DeadLettersCommand.listed(event))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).doesNotEndWith(" no"));
    }

    /** Accepted, started and ended; gives the id of the acceptance, whose value may be another than the sound one. */
    private static String live(Forged forged, String acceptance) {
        String accepted = forged.write(
                EventType.REFERRAL_ACCEPTED, day(1), acceptance == null ? forged.data(Map.of()) : acceptance);
        forged.write(EventType.REFERRAL_STARTED, day(2), forged.data(Map.of()));
        forged.write(EventType.REFERRAL_ENDED, day(3), forged.data(Map.of("outcome", "need-met", "planned", true)));
        return accepted;
    }

    private static Line.Referral sentOnDay(int day) {
        String client = Line.register();
        Line.agree(client, List.of("identity", "contact", "access-needs", "needs", "circumstances"));
        return sentOnDay(client, day);
    }

    /** Another referral of the same client, by which one sees that all before it was gone through. */
    private static Line.Referral another(Line.Referral referral) {
        return sentOnDay(referral.client(), 5);
    }

    private static Line.Referral sentOnDay(String client, int day) {
        Map<String, Object> body = Line.referralOf(client);
        body.put("occurredAt", day(day).toString());
        var answer = Line.refer(body);
        answer.then().statusCode(201);
        return new Line.Referral(answer.path("id"), client, answer.header("ETag"));
    }

    private static Published sendingOf(Line.Referral referral) {
        return Awaitility.await()
                .atMost(LONGEST)
                .until(
                        () -> Topics.readAll().stream()
                                .filter(record -> record.happened().equals("referral.sent")
                                        && referral.id().equals(record.header("ce_subject")))
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static List<String> reasons(String client) {
        return Topics.readDeadLetters().stream()
                .filter(letter -> client.equals(letter.key()))
                .map(letter -> letter.header("dead-letter-consumer") + " " + letter.header("dead-letter-reason"))
                .toList();
    }

    private static void awaitSteps(String client, int steps) {
        Routes.await(KEY_WORKER, client, route -> route.<List<?>>path("steps").size() == steps);
    }

    /** A route without the ids that make it this client's. */
    private static List<List<Object>> route(String client) {
        JsonPath route = Routes.of(KEY_WORKER, client).jsonPath();
        return Stream.concat(
                        route.<Map<String, Object>>getList("steps").stream()
                                .map(step -> fields(step, "status", "enteredAt", "startedAt", "leftAt", "how")),
                        route.<Map<String, Object>>getList("spells").stream()
                                .map(spell -> fields(spell, "kind", "begin", "end", "endedBy", "open")))
                .toList();
    }

    private static List<Object> fields(Map<String, Object> of, String... names) {
        return Stream.of(names)
                .map(of::get)
                .map(String::valueOf)
                .map(Object.class::cast)
                .toList();
    }
}
