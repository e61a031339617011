package org.clientpathways.local.topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A client's route, worked out from the records of {@code referral-events} alone and by other code than the product's, so
 * that the two can be held against each other.
 */
public final class RouteFromRecords {

    private static final Set<String> TAKEN_ON = Set.of("accepted", "waitlisted");
    private static final Map<String, String> STATUS = Map.of("waitlisted", "waiting");

    private final Map<String, List<Published>> referrals = new LinkedHashMap<>();
    private final Map<String, Published> held = new LinkedHashMap<>();

    /** A step; what has not happened is null. */
    public record Step(String id, String status, Instant enteredAt, Instant startedAt, Instant leftAt, String how) {}

    /** A spell; an open one has no end. */
    public record Spell(String stepId, String kind, Instant begin, Instant end) {}

    /** @param records each event once */
    public RouteFromRecords(List<Published> records, String client) {
        List<Published> told = records.stream()
                .filter(record ->
                        record.topic().equals("referral-events") && record.key().equals(client))
                .filter(record -> record.happened().startsWith("referral."))
                .sorted(Comparator.comparing(Published::time).thenComparing(Published::sequence))
                .toList();
        Set<String> takenBack = told.stream()
                .filter(record -> what(record).equals("taken-back"))
                .map(record -> record.data().get("takenBack").asText())
                .collect(Collectors.toSet());
        told.stream()
                .filter(record -> !what(record).equals("taken-back") && !takenBack.contains(record.id()))
                .forEach(record -> referrals
                        .computeIfAbsent(record.header("ce_subject"), id -> new ArrayList<>())
                        .add(record));
        List<String> inError = referrals.entrySet().stream()
                .filter(one ->
                        one.getValue().stream().anyMatch(record -> what(record).equals("corrected")))
                .map(Map.Entry::getKey)
                .toList();
        inError.forEach(referrals::remove);
        List.copyOf(referrals.values()).stream()
                .flatMap(List::stream)
                .filter(record -> what(record).equals("redirected")
                        && record.data().get("held").asBoolean())
                .forEach(record -> held.put(record.data().get("newReferralId").asText(), record));
        held.keySet().removeAll(inError);
        held.keySet().forEach(id -> referrals.putIfAbsent(id, new ArrayList<>()));
    }

    /** The steps, referral by referral. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        referrals.forEach((id, events) -> {
            String status = events.isEmpty() ? "held" : what(last(events));
            steps.add(new Step(
                    id,
                    STATUS.getOrDefault(status, status),
                    entered(id, events),
                    first(events, Set.of("started")),
                    left(events),
                    events.isEmpty() ? null : how(last(events))));
        });
        return steps;
    }

    /** All spells but those between services. */
    public Set<Spell> spells() {
        Set<Spell> spells = new HashSet<>();
        referrals.forEach((id, events) -> {
            Instant entered = entered(id, events);
            Instant sent = first(events, Set.of("sent"));
            Instant takenOn = first(events, TAKEN_ON);
            Instant started = first(events, Set.of("started"));
            Instant left = left(events);
            if (!entered.equals(sent)) {
                spells.add(new Spell(id, "held-for-agreement", entered, sent == null ? left : sent));
            }
            if (sent != null) {
                spells.add(new Spell(id, "awaiting-response", sent, takenOn == null ? left : takenOn));
            }
            if (takenOn != null) {
                spells.add(new Spell(id, "waiting-to-start", takenOn, started == null ? left : started));
            }
            if (started != null) {
                spells.add(new Spell(id, "in-service", started, left));
            }
        });
        return spells;
    }

    private Instant entered(String id, List<Published> events) {
        return held.containsKey(id) ? held.get(id).time() : events.get(0).time();
    }

    private static Instant left(List<Published> events) {
        return events.isEmpty() || how(last(events)) == null
                ? null
                : last(events).time();
    }

    private static Published last(List<Published> events) {
        return events.get(events.size() - 1);
    }

    private static String what(Published event) {
        return event.happened().replace("referral.", "");
    }

    private static Instant first(List<Published> events, Set<String> of) {
        return events.stream()
                .filter(event -> of.contains(what(event)))
                .map(Published::time)
                .findFirst()
                .orElse(null);
    }

    private static String how(Published last) {
        return switch (what(last)) {
            case "declined", "redirected", "ended", "failed" -> what(last);
            case "withdrawn" -> "withdrawn-by-" + last.data().get("decidedBy").asText();
            default -> null;
        };
    }
}
