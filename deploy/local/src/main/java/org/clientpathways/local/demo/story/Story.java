package org.clientpathways.local.demo.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.Category;

/**
 * One client's route through the demo.
 *
 * @param key names the story for ever, as the client's external id
 * @param person the client
 * @param keyWorker who registers them and coordinates their route
 * @param agreed what they agree may be shared with the agencies they are referred to
 * @param agreementWithdrawn whether they take that agreement back in the end
 * @param referrals in the order they were sent
 */
public record Story(
        String key,
        Person person,
        Account keyWorker,
        List<Category> agreed,
        boolean agreementWithdrawn,
        List<LoggedReferral> referrals) {

    /**
     * One thing that happened on the route.
     *
     * @param referral which of the story's referrals
     * @param at when
     * @param milestone what happened to it; none where it was sent
     */
    public record Step(int referral, Instant at, Optional<Milestone> milestone) {}

    /** Everything that happened, in the order it did. */
    public List<Step> steps() {
        return IntStream.range(0, referrals.size())
                .boxed()
                .flatMap(this::stepsOf)
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }

    /** The other agencies that the client is referred to. */
    public Set<Agency> recipients() {
        return referrals.stream()
                .map(referral -> referral.service().agency())
                .filter(agency -> agency != keyWorker.agency())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Step> stepsOf(int number) {
        LoggedReferral referral = referrals.get(number);
        return Stream.concat(
                Stream.of(new Step(number, referral.sentAt(), Optional.empty())),
                referral.milestones().stream()
                        .map(milestone -> new Step(number, milestone.at(), Optional.of(milestone))));
    }
}
