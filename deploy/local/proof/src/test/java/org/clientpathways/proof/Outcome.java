package org.clientpathways.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clientpathways.contracts.Topic;

/** All that was found in the end. */
record Outcome(
        Sizes sizes,
        List<Recovery> recoveries,
        int acknowledged,
        Kept kept,
        Findings findings,
        List<String> milestones,
        List<String> routesThatDiffer,
        int deadLetters,
        Map<String, Integer> refusals,
        Webhooks webhooks) {

    void report() {
        var report = new Report();
        report.line(
                "%,d referrals, each part killed %d times, seed %d", sizes.referrals(), sizes.kills(), sizes.seed());
        report.line("");
        report.recoveries(recoveries);
        report.line("");
        report.line("| counted | |");
        report.line("| --- | ---: |");
        report.count("changes acknowledged", acknowledged);
        report.count("events on the topics", kept.events().size());
        report.count("records that repeat an event (allowed)", findings.repeats());
        report.count(
                "acknowledged or committed, but not in the topic",
                findings.notInTheTopic().size());
        report.count(
                "in the topic, but not in the database",
                findings.notInTheDatabase().size());
        report.count(
                "made twice by a call that was repeated", findings.madeTwice().size());
        report.count(
                "twice in a route, or missing there",
                findings.twiceInTheRoute(milestones).size());
        report.count("routes that are not what the records tell", routesThatDiffer.size());
        report.count("out of order for their client", findings.outOfOrder().size());
        report.count("not taken by pathway-service", notTaken(kept.takenByPathway(), Topic.REFERRAL_EVENTS));
        report.count(
                "not taken by notification-service",
                notTaken(kept.takenByNotification(), Topic.REFERRAL_EVENTS, Topic.PATHWAY_EVENTS));
        report.count("dead letters", deadLetters);
        report.count("webhooks received, repeats too", webhooks.calls());
        report.count("webhooks with a signature that is not theirs", webhooks.forged());
        report.count(
                "events with two effects by webhook", webhooks.withTwoEffects().size());
        report.count("events that never came as a webhook", webhooks.missing().size());
        report.line("");
        report.line("Asked again because of (status: times): %s", refusals);
        report.publish("target/proof.md");
    }

    /** How many events of these topics a consumer has not taken. */
    int notTaken(Set<String> taken, Topic... topics) {
        return (int) kept.events(topics).stream()
                .filter(event -> !taken.contains(event.id()))
                .count();
    }
}
