package org.clientpathways.proof;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How large the proof is.
 *
 * @param referrals how many go through their lives
 * @param kills how often each part is killed meanwhile
 * @param seed of all that is left to chance; the same seed kills the same parts in the same order
 */
record Sizes(int referrals, int kills, long seed) {

    /** How many referrals each client has. */
    static final int REFERRALS_A_CLIENT = 4;

    /** Those that {@code proof.referrals}, {@code proof.kills} and {@code proof.seed} ask for. */
    static Sizes asked() {
        String seed = System.getProperty("proof.seed", "");
        return new Sizes(
                Integer.getInteger("proof.referrals", 300),
                Integer.getInteger("proof.kills", 1),
                seed.isBlank() ? ThreadLocalRandom.current().nextInt(1_000_000) : Long.parseLong(seed));
    }

    /** How many clients go through their lives between one kill and the next. */
    int clientsAKill() {
        int rounds = kills * Part.values().length;
        return Math.max(1, (int) Math.ceil((double) referrals / REFERRALS_A_CLIENT / rounds));
    }
}
