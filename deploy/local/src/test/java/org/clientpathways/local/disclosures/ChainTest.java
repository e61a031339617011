package org.clientpathways.local.disclosures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
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
            Attempt one = new Attempt(client, 1 + random.nextInt(5), random);
            assertThat(one.found().firstBadRow()).as(one.toString()).hasValueSatisfying(finding -> {
                assertThat(finding.client()).isEqualTo(client);
                assertThat(one.right()).isGreaterThan(finding.proven()).isLessThanOrEqualTo(finding.sequence());
                if (one.isNamedExactly()) {
                    assertThat(finding.sequence()).as(one.toString()).isEqualTo(one.right());
                }
            });
            tried.merge(one.tampering(), 1, Integer::sum);
        }
        assertThat(tried.keySet()).containsExactly(Tampering.values());
        assertThat(tried.values()).allSatisfy(times -> assertThat(times).isGreaterThan(100));
    }

    @Test
    void whereEveryRowWasNotedTheRowIsNamedExactlyThoughTheWholeChainWasMadeAnew() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Attempt one = new Attempt(client, 1, random);
            assertThat(one.found().firstBadRow()).as(one.toString()).hasValueSatisfying(finding -> {
                assertThat(finding.sequence()).isEqualTo(one.right());
                assertThat(finding.proven()).isEqualTo(one.right() - 1);
            });
        }
    }

    @Test
    void whatIsAsItWasWrittenIsWellHoweverManyHeadsThereAre() {
        for (int attempt = 0; attempt < 200; attempt++) {
            List<DisclosureRow> log = Log.of(client, random.nextInt(40), random);
            assertThat(new Chain(client, log, Attempt.heads(log, log.size(), 1 + random.nextInt(9))).firstBadRow())
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

        assertThat(new Chain(client, log, Attempt.heads(log, 5, 1)).firstBadRow())
                .contains(new Finding(client, 8, 5, Fault.ALTERED));
    }

    @Test
    void aRowChangedWithItsOwnHashIsTheOneThatIsNamedAndNotTheNext() {
        List<DisclosureRow> log = Log.of(client, 9, random);
        NavigableMap<Long, Set<String>> heads = Attempt.heads(log, 9, 9);
        List<DisclosureRow> changed = new ArrayList<>(log);
        changed.set(
                3, Log.hashed(Log.with(log.get(3), 4, "far-fields", log.get(3).previous(), "")));

        assertThat(new Chain(client, changed, heads).firstBadRow()).contains(new Finding(client, 4, 0, Fault.ALTERED));
    }

    @Test
    void headsThatContradictEachOtherAreFound() {
        List<DisclosureRow> log = Log.of(client, 3, random);
        NavigableMap<Long, Set<String>> heads = Attempt.heads(log, 3, 1);
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
}
