package org.clientpathways.pathway.bottleneck;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.ClientStory.Referral;

/** Invents what happened to clients in the fourteen months up to now, often around midnight. */
final class Lives {

    private static final List<String> AGENCIES = List.of(ClientStory.COUNCIL, ClientStory.TRUST, ClientStory.HEALTH);

    private static final BiConsumer<Referral, Double> WITHDRAWN =
            (referral, day) -> referral.withdrawn(day, DecidedBy.CLIENT);

    private static final List<List<BiConsumer<Referral, Double>>> COURSES = List.of(
            List.of(),
            List.of(Referral::declined),
            List.of(WITHDRAWN),
            List.of(Referral::accepted),
            List.of(Referral::accepted, Referral::started),
            List.of(Referral::accepted, Referral::started, Referral::ended),
            List.of(Referral::waitlisted, Referral::accepted, Referral::failed),
            List.of(Referral::waitlisted, Referral::started, WITHDRAWN),
            List.of(Referral::accepted, Referral::started, Referral::ended, Referral::corrected),
            List.of(Referral::accepted, Referral::started, Referral::takenBack),
            List.of(Referral::declined, Referral::takenBack, Referral::waitlisted));

    private final Random random;
    private final Instant now;

    Lives(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    /** A client with up to four referrals to these services. */
    ClientStory next(List<UUID> services) {
        ClientStory story = ClientStory.ofAClient();
        Instant at = now.minus(random.nextInt(430), ChronoUnit.DAYS);
        for (int n = random.nextInt(4); n >= 0; n--) {
            refer(story, services, at);
            at = later(at);
        }
        return story;
    }

    private void refer(ClientStory story, List<UUID> services, Instant sent) {
        Instant at = sent;
        if (at.isAfter(now)) {
            return;
        }
        Referral referral =
                story.referral(pick(services), pick(AGENCIES), pick(AGENCIES)).sent(ClientStory.dayOf(at));
        if (random.nextInt(4) == 0) {
            at = later(at);
            referral = redirected(referral, services, at);
        }
        for (BiConsumer<Referral, Double> happening : pick(COURSES)) {
            at = later(at);
            if (at.isAfter(now)) {
                return;
            }
            happening.accept(referral, ClientStory.dayOf(at));
        }
    }

    /** The next one, sent at once, or after being held for a while, or still held. */
    private Referral redirected(Referral referral, List<UUID> services, Instant at) {
        if (at.isAfter(now)) {
            return referral;
        }
        double day = ClientStory.dayOf(at);
        if (random.nextBoolean()) {
            return referral.redirected(day, pick(services), pick(AGENCIES));
        }
        Referral held = referral.redirectedAndHeld(day, pick(services), pick(AGENCIES));
        Instant sent = later(at);
        return sent.isAfter(now) ? held : held.sentOn(ClientStory.dayOf(sent), referral);
    }

    /** At once, some minutes later, or on another day, then often within an hour of midnight. */
    private Instant later(Instant at) {
        return switch (random.nextInt(5)) {
            case 0 -> at;
            case 1 -> at.plus(random.nextInt(600), ChronoUnit.MINUTES);
            case 2 -> at.plus(random.nextInt(90), ChronoUnit.DAYS);
            default ->
                at.atZone(Clocks.LONDON)
                        .plusDays(1 + random.nextInt(40))
                        .with(LocalTime.MIDNIGHT)
                        .plusMinutes(random.nextInt(120) - 60)
                        .toInstant();
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
