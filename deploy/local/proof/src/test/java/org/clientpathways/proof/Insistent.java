package org.clientpathways.proof;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.clientpathways.local.demo.DemoFailure;
import org.clientpathways.local.demo.PublicApi;
import org.clientpathways.local.demo.Rest;
import org.clientpathways.local.demo.story.Account;

/**
 * Asks as a careful program does: what was not answered, or not now, is asked again: a creation under the same key, a change
 * after a look at how things stand.
 */
final class Insistent {

    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);
    /** The keys that tokens are checked with cannot be had; it is being worked on; it has changed. */
    private static final Set<Integer> PASSING = Set.of(401, 409, 412);

    private final PublicApi api;
    private final Refusals refusals;

    Insistent(PublicApi api, Refusals refusals) {
        this.api = api;
        this.refusals = refusals;
    }

    /** Gives the answer that says it was created, now or at an earlier asking. */
    Rest.Answer create(Account as, String path, String key, Object body) {
        return until(() -> asked(() -> api.tryToCreate(as, path, key, body)));
    }

    /**
     * Takes a referral one step on.
     *
     * @return its entity tag then
     */
    String change(Account as, String referral, Step step, String etag) {
        String path = "/referrals/" + referral;
        var tag = new AtomicReference<>(etag);
        return until(() -> asked(() -> api.tryToChange(as, path + "/" + step.verb(), tag.get(), step.body()))
                        .or(() -> {
                            Optional<Rest.Answer> found = asked(() -> api.tryToGet(as, path));
                            found.ifPresent(referralNow -> tag.set(referralNow.etag()));
                            return found.filter(now -> now.text("status").equals(step.status()));
                        }))
                .etag();
    }

    /** The answer, where it is the wished one; nothing, where it is worth asking again. */
    private Optional<Rest.Answer> asked(Supplier<Rest.Answer> question) {
        try {
            Rest.Answer answer = question.get();
            if (answer.ok()) {
                return Optional.of(answer);
            }
            refusals.add(answer.status());
            if (answer.status() < 500 && !PASSING.contains(answer.status())) {
                throw new IllegalStateException("Refused with " + answer.status() + ": " + answer.body());
            }
        } catch (DemoFailure noAnswer) {
            refusals.add("none");
        }
        return Optional.empty();
    }

    private static Rest.Answer until(Supplier<Optional<Rest.Answer>> attempt) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            Optional<Rest.Answer> answer = attempt.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("Asked for " + LONGEST.toMinutes() + " minutes without success");
    }
}
