package org.clientpathways.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.topics.Published;

/** What is wrong, each fault in words with its ids; nothing of it may be there. */
final class Findings {

    private final List<Acknowledged.Change> acknowledged;
    private final Kept kept;
    private final List<String> told;

    Findings(List<Acknowledged.Change> acknowledged, Kept kept) {
        this.acknowledged = acknowledged;
        this.kept = kept;
        this.told = kept.events(Topic.REFERRAL_EVENTS).stream()
                .map(event -> event.happened() + " " + event.header("ce_subject"))
                .toList();
    }

    /** Acknowledged to whoever asked, or committed to a journal, but not in the topic. */
    List<String> notInTheTopic() {
        List<String> lost = new ArrayList<>(without(changes(), told));
        lost.addAll(without(kept.journals(), Kept.ids(kept.events())));
        return lost;
    }

    /** In a topic, but in no journal. */
    List<String> notInTheDatabase() {
        return without(Kept.ids(kept.events()), kept.journals());
    }

    /** Asked for once and told twice, or told and never asked for. */
    List<String> madeTwice() {
        return without(told, changes());
    }

    /** In the route's milestones more often, or less often, than the topic tells. */
    List<String> twiceInTheRoute(List<String> milestones) {
        List<String> referrals =
                told.stream().filter(event -> event.startsWith("referral.")).toList();
        return Stream.concat(without(milestones, referrals).stream(), without(referrals, milestones).stream())
                .toList();
    }

    /** Events whose first appearance is not the next one of their topic and key. */
    List<String> outOfOrder() {
        List<String> wrong = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (Published record : kept.records()) {
            if (seen.add(record.id())) {
                long next = last.merge(record.topic() + " " + record.key(), 1L, Long::sum);
                if (record.sequence() != next) {
                    wrong.add(record.topic() + " " + record.key() + ": " + record.sequence() + " instead of " + next);
                }
            }
        }
        return wrong;
    }

    /** Records that lie on a topic again; these are allowed. */
    int repeats() {
        return kept.records().size() - kept.events().size();
    }

    private List<String> changes() {
        return acknowledged.stream()
                .map(change -> change.happened() + " " + change.subject())
                .toList();
    }

    /** What is left of some when each of the others has taken one that equals it. */
    private static List<String> without(Collection<String> some, Collection<String> others) {
        Map<String, Integer> counts = new HashMap<>();
        others.forEach(one -> counts.merge(one, 1, Integer::sum));
        return some.stream()
                .filter(one -> counts.merge(one, -1, Integer::sum) < 0)
                .toList();
    }
}
