package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientpathways.local.demo.story.Account;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the three services describe, with values that nobody should send. How many requests, and from which
 * seed they are made: {@code -Dhostile.requests=10000 -Dhostile.seed=7}.
 */
@WithTheWholeSystem
class HostileInputIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REQUESTS = Integer.getInteger("hostile.requests", 1_000);
    private static final long SEED = Long.getLong("hostile.seed", 7);

    private final Hostile hostile = new Hostile(SEED);
    private final Map<Integer, Integer> answered = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    @Test
    void noRequestBreaksAServiceOrIsHalfDone() throws Exception {
        System.out.printf("%d hostile requests from the seed %d%n", REQUESTS, SEED);
        Known known = new Known();
        // The stream ends for nobody who waits for its end.
        List<Operation> operations = Operation.ofAllServices().stream()
                .filter(one -> !one.path().equals("/events/stream"))
                .toList();
        assertThat(operations).hasSizeGreaterThan(25);
        try (Stored referrals = new Stored(
                        "referral",
                        List.of(
                                "disclosure",
                                "disclosure_head",
                                "disclosure_file",
                                // Who works for an agency is noted when they first ask anything.
                                "worker",
                                "linkage",
                                "linkage_to_look"));
                Stored notifications = new Stored(
                        "notification",
                        List.of(
                                "taken_event",
                                "alert",
                                "alert_client",
                                "agency_key_worker",
                                "client_line",
                                "feed_partition",
                                "agency_event",
                                "delivery_queue",
                                "delivery",
                                "delivery_attempt",
                                "scheduled_tasks",
                                "mail_due",
                                "alert_mailed",
                                "mail_task"))) {
            List<Map<String, String>> before = List.of(referrals.now(), notifications.now());
            for (int i = 0; i < REQUESTS; i++) {
                Operation operation = operations.get(i % operations.size());
                HttpResponse<String> answer = new HostileRequest(operation, hostile, known, usual(operation)).send();
                check(operation, answer);
                if (!operation.method().equals("GET")) {
                    List<Map<String, String>> after = List.of(referrals.now(), notifications.now());
                    if (answer.statusCode() >= 400) {
                        assertThat(after)
                                .as("tables after a refused %s", operation)
                                .isEqualTo(before);
                    }
                    before = after;
                }
            }
        }
        System.out.println("Answers by status: " + answered);
        assertThat(faults).isEmpty();
        assertThat(answered.keySet()).as("some got through, some did not").contains(200, 400, 401, 403, 404);
    }

    private void check(Operation operation, HttpResponse<String> answer) {
        int status = answer.statusCode();
        answered.merge(status, 1, Integer::sum);
        if (status >= 500 || status >= 400 && !isToldWell(answer)) {
            String begin =
                    answer.body().substring(0, Math.min(500, answer.body().length()));
            faults.add(operation + " answered " + status + " " + begin);
        }
    }

    /** Problem details, and nothing in them of what was sent. */
    private static boolean isToldWell(HttpResponse<String> answer) {
        try {
            JsonNode problem = JSON.readTree(answer.body());
            return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                    && problem.path("status").asInt() == answer.statusCode()
                    && List.of("type", "title", "detail").stream().allMatch(problem::hasNonNull)
                    && !answer.body().contains(Hostile.MARK);
        } catch (JsonProcessingException notJson) {
            return false;
        }
    }

    /** Who does such things, so that a request gets past the door. */
    private static Account usual(Operation operation) {
        String path = operation.path();
        if (path.matches("/referrals/.*/(accept|waitlist|decline|start|end|fail)")) {
            return Account.HARBOUR_WORKER;
        }
        if (path.startsWith("/services") && !operation.method().equals("GET")) {
            return Account.ADMINISTRATOR;
        }
        if (path.startsWith("/subscriptions") || path.startsWith("/deliveries") || path.startsWith("/events")) {
            return Account.HARBOUR_SYSTEM;
        }
        return path.startsWith("/bottlenecks") ? Account.MANAGER : Account.KEYWORKER;
    }
}
