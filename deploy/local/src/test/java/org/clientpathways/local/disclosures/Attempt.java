package org.clientpathways.local.disclosures;

import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clientpathways.local.disclosures.Tampering.Covering;

/** A log of a client, its heads, and what was done at random to a row that is not newer than the newest head. */
final class Attempt {

    private final List<DisclosureRow> log;
    private final int at;
    private final Tampering tampering;
    private final Covering covering;
    private final Chain found;
    private final long right;

    /** @param every a head was noted after so many rows each, and at the newest */
    Attempt(UUID client, int every, Random random) {
        log = Log.of(client, 2 + random.nextInt(30), random);
        int newest = 2 + random.nextInt(log.size() - 1);
        at = random.nextInt(newest);
        tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
        covering = Covering.values()[random.nextInt(Covering.values().length)];
        List<DisclosureRow> after = log;
        while (after.equals(log)) {
            after = tampering.done(log, at, covering, random);
        }
        found = new Chain(client, after, heads(log, newest, every));
        int same = 0;
        while (same < after.size() && after.get(same).equals(log.get(same))) {
            same++;
        }
        right = same + 1L;
    }

    /** The heads after so many rows each up to the newest, and at that. */
    static NavigableMap<Long, Set<String>> heads(List<DisclosureRow> log, int newest, int every) {
        NavigableMap<Long, Set<String>> heads = new TreeMap<>();
        for (int i = 1; i <= newest; i++) {
            if (i % every == 0 || i == newest) {
                heads.put((long) i, Set.of(log.get(i - 1).hash()));
            }
        }
        return heads;
    }

    /** What is found afterwards. */
    Chain found() {
        return found;
    }

    /** The first row that is not what it was. */
    long right() {
        return right;
    }

    Tampering tampering() {
        return tampering;
    }

    /** Who makes the whole chain anew, or a part of it by more than one row, leaves no trace of where that began. */
    boolean isNamedExactly() {
        boolean oneRow = tampering == Tampering.CHANGE || tampering == Tampering.INSERT;
        return covering == Covering.NOTHING || (covering == Covering.THE_ROW && oneRow);
    }

    @Override
    public String toString() {
        return tampering + " at " + (at + 1) + " of " + log.size() + " covering " + covering + ", heads "
                + found.heads().keySet() + ", right " + right;
    }
}
