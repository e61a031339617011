package org.clientpathways.local.demo.story;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Seeded chance: the same seed gives the same draws on every machine, as {@link Random} and {@link StrictMath} are
 * specified to the bit.
 */
final class Chance {

    private final Random random;

    /** The chance of one story: stories draw apart, so that a change to one leaves the others as they were. */
    Chance(long seed, int story) {
        this.random = new Random(seed * 1_000_003 + story * 7_919L);
    }

    /** True in this share of draws. */
    boolean of(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number from 0 up to, not including, the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    /** A wait in days: log-normal around this median, most within half and double. */
    double daysAround(double median) {
        return median * StrictMath.exp(0.5 * random.nextGaussian());
    }

    /** A time in days until something that may happen on any day: exponential with this mean. */
    double daysUntil(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** One of these, each as likely. */
    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of these, as likely as its weight says; the map's order must be fixed. */
    <T> T weighted(Map<T, Integer> weights) {
        int drawn = random.nextInt(weights.values().stream().mapToInt(w -> w).sum());
        for (Map.Entry<T, Integer> choice : weights.entrySet()) {
            drawn -= choice.getValue();
            if (drawn < 0) {
                return choice.getKey();
            }
        }
        throw new IllegalStateException("Weights must not be negative");
    }
}
