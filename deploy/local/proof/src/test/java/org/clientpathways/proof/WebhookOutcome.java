package org.clientpathways.proof;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * All that was found of webhooks; each fault in words with its endpoint.
 *
 * @param promptness without kills
 * @param recoveries of each part that was killed
 * @param due how many events each endpoint had to have that was there from the beginning
 * @param missingAtHealthy events that a healthy endpoint did not have before the bad ones healed
 * @param disabled how many endpoints had been disabled by then
 * @param missingAfterHealing events that some endpoint never had
 * @param outOfOrder clients whose events came to an endpoint in another order than theirs
 * @param foreign events that are not the agency's
 * @param repeatsAtHealthyWithoutKills webhooks that came again to a healthy endpoint although nothing had crashed
 */
record WebhookOutcome(
        WebhookSizes sizes,
        Promptness promptness,
        Map<String, List<Duration>> recoveries,
        int due,
        List<Endpoint> endpoints,
        List<String> missingAtHealthy,
        int disabled,
        List<String> missingAfterHealing,
        List<String> outOfOrder,
        List<String> foreign,
        int repeatsAtHealthyWithoutKills,
        Duration healing,
        Poisoned poisoned) {

    private static final String FILE = "target/proof-of-webhooks.md";

    int deliveries() {
        return sum(endpoint -> endpoint.receipts().size());
    }

    int forged() {
        return sum(Endpoint::forged);
    }

    List<String> withTwoEffects() {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.withTwoEffects().stream())
                .toList();
    }

    void report() {
        var report = new Report();
        report.line(
                "%,d endpoints, %,d events for each, %,d deliveries, %d kills, seed %d",
                sizes.endpoints(), due, deliveries(), sizes.kills(), sizes.seed());
        report.line("");
        promptness.report(report);
        report.line("");
        report.line("| killed | times | median s | longest s |");
        report.line("| --- | ---: | ---: | ---: |");
        new TreeMap<>(recoveries)
                .forEach((part, times) -> report.line(
                        "| %s | %d | %s | %s |",
                        part,
                        times.size(),
                        seconds(times.stream().sorted().toList().get((times.size() - 1) / 2)),
                        seconds(times.stream().max(Duration::compareTo).orElseThrow())));
        report.line("");
        report.line("| counted | |");
        report.line("| --- | ---: |");
        report.count("webhooks received, failed ones and repeats too", sum(Endpoint::calls));
        report.count("webhooks that came again after their effect (allowed after a crash)", sum(Endpoint::repeats));
        report.count("the same at healthy endpoints before anything was killed", repeatsAtHealthyWithoutKills);
        report.count("webhooks with a signature that is not theirs", forged());
        report.count("events with two effects", withTwoEffects().size());
        report.count("events that a healthy endpoint never had", missingAtHealthy.size());
        report.count("endpoints that were disabled meanwhile", disabled);
        report.count("events that some endpoint never had, after all had healed", missingAfterHealing.size());
        report.count("clients out of order at some endpoint", outOfOrder.size());
        report.count("events that are not the agency's", foreign.size());
        report.count("broken records, of " + poisoned.records(), poisoned.broken());
        report.count(
                "broken records in no dead-letter topic", poisoned.notSetAside().size());
        report.count(
                "events of other clients that waited",
                poisoned.missingMeanwhile().size());
        report.count(
                "events that came before the broken one of their client",
                poisoned.tooSoon().size());
        report.count("events missing when all was put back", poisoned.missing().size());
        report.count("clients out of order then", poisoned.outOfOrder().size());
        report.line("");
        report.line("From healing until nothing was missing: %s s", seconds(healing));
        report.publish(FILE);
    }

    /** Each fault of each endpoint, named with it. */
    static List<String> faults(Collection<Endpoint> endpoints, Function<Endpoint, Collection<?>> faults) {
        return endpoints.stream()
                .flatMap(endpoint -> faults.apply(endpoint).stream()
                        .map(fault -> endpoint.mood() + " " + endpoint.url() + ": " + fault))
                .toList();
    }

    private int sum(ToIntFunction<Endpoint> count) {
        return endpoints.stream().mapToInt(count).sum();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
