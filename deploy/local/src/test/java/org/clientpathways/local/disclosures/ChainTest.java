package org.clientpathways.local.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.clientpathways.local.disclosures.Tampering.Covering;
import org.junit.jupiter.api.Test;

/** Whatever is done to rows that are older than the newest head is found. */
class ChainTest {

    private static final int ATTEMPTS = 1000;
    private static final long SEED = 20_260_302;

    private final Random random = new Random(SEED);
    private final UUID client = Log.uuid(random);

    @Test
    void everyOneOfAThousandAttemptsIsFoundAndTheRowIsNamed() {
        Map<Tampering, Integer> tried = new EnumMap<>(Tampering.class);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Attempt one = new Attempt(1 + random.nextInt(5));
            assertThat(one.found.firstBadRow()).as(one.toString()).hasValueSatisfying(finding -> {
                assertThat(finding.client()).isEqualTo(client);
                assertThat(one.right).isGreaterThan(finding.proven()).isLessThanOrEqualTo(finding.sequence());
                if (one.isNamedExactly()) {
                    assertThat(finding.sequence()).as(one.toString()).isEqualTo(one.right);
                }
            });
            tried.merge(one.tampering, 1, Integer::sum);
        }
        assertThat(tried.keySet()).containsExactly(Tampering.values());
        assertThat(tried.values()).allSatisfy(times -> assertThat(times).isGreaterThan(100));
    }

    @Test
    void whereEveryRowWasNotedTheRowIsNamedExactlyThoughTheWholeChainWasMadeAnew() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Attempt one = new Attempt(1);
            assertThat(one.found.firstBadRow()).as(one.toString()).hasValueSatisfying(finding -> {
                assertThat(finding.sequence()).isEqualTo(one.right);
                assertThat(finding.proven()).isEqualTo(one.right - 1);
            });
        }
    }

    @Test
    void whatIsAsItWasWrittenIsWellHoweverManyHeadsThereAre() {
        for (int attempt = 0; attempt < 200; attempt++) {
            List<DisclosureRow> log = Log.of(client, random.nextInt(40), random);
            assertThat(new Chain(client, log, heads(log, log.size(), 1 + random.nextInt(9))).firstBadRow())
                    .isEmpty();
        }
    }

    @Test
    void aChangeThatLeavesTheHashesAsTheyWereIsFoundAfterTheNewestHeadToo() {
        List<DisclosureRow> log = new ArrayList<>(Log.of(client, 9, random));
        log.set(
                7,
                Log.with(
                        log.get(7),
                        8,
                        "far-fields",
                        log.get(7).previous(),
                        log.get(7).hash()));

        assertThat(new Chain(client, log, heads(log, 5, 1)).firstBadRow())
                .contains(new Finding(client, 8, 5, Fault.ALTERED));
    }

    @Test
    void aRowChangedWithItsOwnHashIsTheOneThatIsNamedAndNotTheNext() {
        List<DisclosureRow> log = Log.of(client, 9, random);
        NavigableMap<Long, Set<String>> heads = heads(log, 9, 9);
        List<DisclosureRow> changed = new ArrayList<>(log);
        changed.set(
                3, Log.hashed(Log.with(log.get(3), 4, "far-fields", log.get(3).previous(), "")));

        assertThat(new Chain(client, changed, heads).firstBadRow()).contains(new Finding(client, 4, 0, Fault.ALTERED));
    }

    @Test
    void headsThatContradictEachOtherAreFound() {
        List<DisclosureRow> log = Log.of(client, 3, random);
        NavigableMap<Long, Set<String>> heads = heads(log, 3, 1);
        heads.put(2L, Set.of(log.get(1).hash(), "0".repeat(64)));

        assertThat(new Chain(client, log, heads).firstBadRow())
                .contains(new Finding(client, 2, 1, Fault.NOT_OF_THE_HEAD));
    }

    @Test
    void aLogThatIsGoneAltogetherIsFound() {
        Audit audit = new Audit(heads());

        assertThat(audit.findings()).containsExactly(new Finding(client, 1, 0, Fault.CUT_OFF));
    }

    private Heads heads() {
        Heads heads = new Heads();
        List<DisclosureRow> log = Log.of(client, 2, random);
        heads.note(client, 2, log.get(1).hash());
        return heads;
    }

    /** Every so many rows up to the newest, and that. */
    private static NavigableMap<Long, Set<String>> heads(List<DisclosureRow> log, int newest, int every) {
        NavigableMap<Long, Set<String>> heads = new TreeMap<>();
        for (int i = 1; i <= newest; i++) {
            if (i % every == 0 || i == newest) {
                heads.put((long) i, Set.of(log.get(i - 1).hash()));
            }
        }
        return heads;
    }

    /** A log, its heads, and what was done to a row that is not newer than the newest head. */
    private final class Attempt {

        private final List<DisclosureRow> log = Log.of(client, 2 + random.nextInt(30), random);
        private final int newest = 2 + random.nextInt(log.size() - 1);
        private final Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
        private final Covering covering = Covering.values()[random.nextInt(Covering.values().length)];
        private final int at = random.nextInt(newest);
        private final Chain found;
        /** The first row that is not what it was. */
        private final long right;

        private Attempt(int every) {
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

        /** Who makes the whole chain anew, or a part of it by more than one row, leaves no trace of where that began. */
        private boolean isNamedExactly() {
            boolean oneRow = tampering == Tampering.CHANGE || tampering == Tampering.INSERT;
            return covering == Covering.NOTHING || (covering == Covering.THE_ROW && oneRow);
        }

        @Override
        public String toString() {
            return tampering + " at " + (at + 1) + " of " + log.size() + " covering " + covering + ", heads "
                    + found.heads().keySet() + ", right " + right;
        }
    }
}
