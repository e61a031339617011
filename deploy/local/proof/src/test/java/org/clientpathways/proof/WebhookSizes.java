package org.clientpathways.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * How large the proof of webhooks is.
 *
 * @param endpoints how many, four of each ten bad
 * @param events about how many each of them must have that come while parts are killed
 * @param kills how many there are in all; the parts have their turns
 * @param turns how often it is measured how soon webhooks come, without the bad ones and among them
 * @param clients how many go through their referrals in each half of such a turn
 * @param retold about how many records are written of which one in a hundred is broken
 * @param slow how long the slow endpoints take
 * @param waits between the attempts
 * @param seed of all that is left to chance
 */
record WebhookSizes(
        int endpoints,
        int events,
        int kills,
        int turns,
        int clients,
        int retold,
        Duration slow,
        String waits,
        long seed) {

    /** About how many events of a client are Harbour Trust's. */
    private static final double EVENTS_A_CLIENT = Sizes.REFERRALS_A_CLIENT * Life.CHANGES / 2;

    private static final List<String> PARTS = List.of("notification-service", "postgres", "kafka", "connect");

    /** The small one, unless {@code proof.whole} says otherwise; its schedule is short enough to be gone through. */
    static WebhookSizes asked() {
        String seed = System.getProperty("proof.seed", "");
        boolean whole = Boolean.getBoolean("proof.whole");
        return new WebhookSizes(
                Integer.getInteger("proof.endpoints", 20),
                Integer.getInteger("proof.events", 60),
                Integer.getInteger("proof.strikes", 2),
                whole ? 3 : 1,
                whole ? 20 : 1,
                whole ? 1_000 : 200,
                Duration.ofSeconds(whole ? 10 : 3),
                whole ? "1S,2S,4S,8S,10S,10S,10S,10S,10S" : "0.5S,0.5S,0.5S,0.5S,0.5S,0.5S,0.5S,0.5S,0.5S",
                seed.isBlank() ? ThreadLocalRandom.current().nextInt(1_000_000) : Long.parseLong(seed));
    }

    /** Whether there is so much that figures can be judged. */
    boolean isWhole() {
        return turns > 1;
    }

    /** notification-service's settings. */
    Map<String, String> variables() {
        return Map.of("PATHWAYS_WEBHOOKS_RETRY_WAITS", waits, "PATHWAYS_SUBSCRIPTIONS_MOST_OF_AN_AGENCY", "1000");
    }

    /** The processes that are killed, one after the other. */
    List<String> victims() {
        return IntStream.range(0, kills)
                .mapToObj(kill -> PARTS.get(kill % PARTS.size()))
                .toList();
    }

    /** How many clients go through their referrals around each kill. */
    int clientsAKill() {
        return Math.max(1, (int) Math.ceil(events / EVENTS_A_CLIENT / kills));
    }

    /** How many of these there are among the endpoints. */
    List<Mood> moods(boolean bad) {
        return IntStream.range(0, endpoints)
                .mapToObj(Mood::of)
                .filter(mood -> bad == (mood != Mood.HEALTHY))
                .toList();
    }
}
