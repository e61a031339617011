package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;

/** What holds of the decision whatever a client granted, for agreements that are added and replace none. */
class SharingLawsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID HOUSING_ADVICE = UUID.fromString("019a2b3c-0000-7000-8000-000000000005");

    @Property(tries = 500)
    void nothingIsPermittedWithoutABasisThatIsInForceAndSpeaksOfIt(
            @ForAll("grants") List<Grant> grants, @ForAll Purpose purpose) {
        Decision decision = decide(grants, purpose);
        decision.bases()
                .forEach((category, basis) -> assertThat(grants).anySatisfy(grant -> {
                    assertThat(grant.basis()).isEqualTo(basis);
                    assertThat(grant.covers("harbour-trust", Set.of(HOUSING_ADVICE), purpose, category))
                            .isTrue();
                    assertThat(grant.refusal(NOW)).isNull();
                }));
    }

    @Property(tries = 500)
    void everyCategoryIsEitherPermittedOrRefusedForAReason(
            @ForAll("grants") List<Grant> grants, @ForAll Purpose purpose) {
        Decision decision = decide(grants, purpose);
        assertThat(Collections.disjoint(
                        decision.permitted(), decision.refusals().keySet()))
                .isTrue();
        assertThat(decision.permitted().size() + decision.refusals().size()).isEqualTo(Category.values().length);
    }

    @Property(tries = 500)
    void addingAnAgreementNeverRemovesAPermission(
            @ForAll("grants") List<Grant> grants, @ForAll("grant") Grant added, @ForAll Purpose purpose) {
        List<Grant> more = new ArrayList<>(grants);
        more.add(added);
        assertThat(decide(more, purpose).permitted())
                .containsAll(decide(grants, purpose).permitted());
    }

    @Property(tries = 500)
    void withdrawingNeverAddsAPermission(
            @ForAll("grants") List<Grant> grants, @ForAll int which, @ForAll Purpose purpose) {
        if (!grants.isEmpty()) {
            List<Grant> after = new ArrayList<>(grants);
            after.replaceAll(
                    grant -> grants.indexOf(grant) == Math.floorMod(which, grants.size()) ? withdrawn(grant) : grant);
            assertThat(decide(grants, purpose).permitted())
                    .containsAll(decide(after, purpose).permitted());
        }
    }

    @Property(tries = 500)
    void theOrderOfRecordingDoesNotMatter(
            @ForAll("grants") List<Grant> grants, @ForAll long seed, @ForAll Purpose purpose) {
        List<Grant> shuffled = new ArrayList<>(grants);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(decide(shuffled, purpose)).isEqualTo(decide(grants, purpose));
    }

    @Provide
    Arbitrary<List<Grant>> grants() {
        return grant().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Grant> grant() {
        return Combinators.combine(
                        Arbitraries.of("harbour-trust", "far-fields"),
                        Arbitraries.of(Purpose.values()),
                        Arbitraries.of(Category.values()).set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of("2026-01-01", "2026-03-02", "2026-03-03"),
                        Arbitraries.of("2026-03-01", "2026-03-02", "2026-12-31"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("given", "given", "withdrawn", "override", "lapsed override"))
                .as((agency, purpose, categories, from, until, forService, kind) -> {
                    Terms terms = Terms.agreement()
                            .withAgency(agency)
                            .forPurpose(purpose)
                            .of(categories)
                            .from(from)
                            .until(until.compareTo(from) < 0 ? null : until)
                            .forService(forService ? HOUSING_ADVICE : null);
                    return switch (kind) {
                        case "withdrawn" -> terms.withdrawn();
                        case "override" -> terms.overridden(NOW.plusSeconds(60));
                        case "lapsed override" -> terms.overridden(NOW);
                        default -> terms.given();
                    };
                });
    }

    private static Grant withdrawn(Grant grant) {
        return grant instanceof Grant.Agreed agreed
                ? new Grant.Agreed(
                        agreed.id(),
                        agreed.agency(),
                        agreed.service(),
                        agreed.purposes(),
                        agreed.categories(),
                        agreed.from(),
                        agreed.until(),
                        true,
                        false)
                : new Grant.Overridden(grant.id(), grant.agency(), grant.service(), grant.categories(), NOW);
    }

    private static Decision decide(List<Grant> grants, Purpose purpose) {
        return SharingRule.decide(
                false, grants, "harbour-trust", Set.of(HOUSING_ADVICE), purpose, EnumSet.allOf(Category.class), NOW);
    }
}
