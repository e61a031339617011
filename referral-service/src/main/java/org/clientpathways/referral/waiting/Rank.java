package org.clientpathways.referral.waiting;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Where a client stands among those of the same priority: a fraction between 0 and 1, written as its digits in base 256.
 * Bytes compare as the fractions do, and between any two there is room for another, so that to move one client changes no
 * other's row.
 */
final class Rank {

    private static final int BITS = 8;

    private Rank() {}

    /**
     * A rank between two others, as short as there is one.
     *
     * @param low comes before it; null for the beginning
     * @param high comes after it; null for the end
     */
    static byte[] between(byte[] low, byte[] high) {
        for (int digits = 1; ; digits++) {
            BigInteger below = low == null ? BigInteger.ZERO : first(low, digits);
            BigInteger above = high == null ? BigInteger.ONE.shiftLeft(BITS * digits) : atLeast(high, digits);
            BigInteger gap = above.subtract(below);
            if (gap.bitLength() > 1) {
                return bytes(below.add(gap.shiftRight(1)), digits);
            }
        }
    }

    /** Whether a rank lies between two others, either of which may be null. */
    static boolean isBetween(byte[] rank, byte[] low, byte[] high) {
        return (low == null || Arrays.compareUnsigned(low, rank) < 0)
                && (high == null || Arrays.compareUnsigned(rank, high) < 0);
    }

    private static BigInteger first(byte[] rank, int digits) {
        return new BigInteger(1, Arrays.copyOf(rank, digits));
    }

    private static BigInteger atLeast(byte[] rank, int digits) {
        BigInteger first = first(rank, digits);
        return rank.length > digits ? first.add(BigInteger.ONE) : first;
    }

    private static byte[] bytes(BigInteger number, int digits) {
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[digits];
        int length = Math.min(signed.length, digits);
        System.arraycopy(signed, signed.length - length, bytes, digits - length, length);
        return bytes;
    }
}
