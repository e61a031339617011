package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.referral.agreement.Terms.agreement;

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
import org.clientpathways.referral.agreement.Agreement;
import org.junit.jupiter.api.Test;

class SharingRuleTest {

    private static final Instant IN_MARCH = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID HOUSING_ADVICE = UUID.fromString("019a2b3c-0000-7000-8000-000000000005");
    private static final UUID DEBT_ADVICE = UUID.fromString("019a2b3c-0000-7000-8000-000000000006");

    @Test
    void withoutAnAgreementEverythingIsRefusedAndSaysSo() {
        Decision decision = decide(List.of(), IN_MARCH);
        assertThat(decision.permitted()).isEmpty();
        assertThat(decision.refusals()).hasSize(Category.values().length).containsValue(Refusal.NO_AGREEMENT);
    }

    @Test
    void theAgencyThatHoldsTheRecordSeesAllOfIt() {
        Decision decision = SharingRule.decide(
                true, List.of(), "larkshire-council", Set.of(), Purpose.COORDINATION, all(), IN_MARCH);
        assertThat(decision.permitted()).containsExactlyInAnyOrder(Category.values());
    }

    @Test
    void anAgreementPermitsItsCategoriesAloneAndIsNamedAsTheBasis() {
        Agreement agreement =
                agreement().of(Category.IDENTITY, Category.CONTACT).given();
        Decision decision = decide(List.of(agreement), IN_MARCH);
        assertThat(decision.permitted()).containsExactly(Category.IDENTITY, Category.CONTACT);
        assertThat(decision.bases().get(Category.IDENTITY)).isEqualTo(Basis.agreement(agreement.id()));
    }

    @Test
    void anAgreementForAnotherPurposeOrAgencyPermitsNothing() {
        assertThat(decide(List.of(agreement().forPurpose(Purpose.SAFEGUARDING).given()), IN_MARCH)
                        .permitted())
                .isEmpty();
        assertThat(decide(List.of(agreement().withAgency("far-fields").given()), IN_MARCH)
                        .permitted())
                .isEmpty();
    }

    @Test
    void anAgreementThatNamesAServiceCoversItsStaffAlone() {
        Agreement agreement = agreement().forService(HOUSING_ADVICE).given();
        assertThat(decide(List.of(agreement), IN_MARCH, Set.of(HOUSING_ADVICE)).permitted())
                .hasSize(1);
        assertThat(decide(List.of(agreement), IN_MARCH, Set.of(DEBT_ADVICE)).permitted())
                .isEmpty();
        assertThat(decide(List.of(agreement), IN_MARCH, Set.of()).permitted()).isEmpty();
    }

    @Test
    void theLastDayIsIncludedAndCountedInLondon() {
        Agreement agreement = agreement().until("2026-07-01").given();
        // Half past eleven at night in London, in summer time.
        assertThat(decide(List.of(agreement), Instant.parse("2026-07-01T22:30:00Z"))
                        .permitted())
                .hasSize(1);
        assertThat(decide(List.of(agreement), Instant.parse("2026-07-01T23:00:00Z"))
                        .refusals())
                .containsEntry(Category.IDENTITY, Refusal.AGREEMENT_EXPIRED);
    }

    @Test
    void beforeItsFirstDayAnAgreementDoesNotCountYet() {
        assertThat(decide(List.of(agreement().from("2026-04-01").given()), IN_MARCH)
                        .refusals())
                .containsEntry(Category.IDENTITY, Refusal.AGREEMENT_NOT_BEGUN);
    }

    @Test
    void aWithdrawalBindsWhateverTheClockOfTheReaderSays() {
        Agreement agreement = agreement().withdrawnAt("2026-03-02T10:00:00Z");
        for (Instant reading : List.of(IN_MARCH.minusSeconds(5), IN_MARCH, IN_MARCH.plusSeconds(5))) {
            assertThat(decide(List.of(agreement), reading).refusals())
                    .containsEntry(Category.IDENTITY, Refusal.AGREEMENT_WITHDRAWN);
        }
    }

    @Test
    void whatWasNotSharedIsRefusedEvenWhereTheAgreementWouldPermitIt() {
        Decision decision = decide(
                        List.of(agreement().of(Category.IDENTITY, Category.RISK).given()), IN_MARCH)
                .within(Set.of(Category.IDENTITY));
        assertThat(decision.permitted()).containsExactly(Category.IDENTITY);
        assertThat(decision.refusals()).containsEntry(Category.RISK, Refusal.NOT_SHARED);
    }

    @Property(tries = 300)
    void everyCategoryIsEitherPermittedOnABasisOrRefusedForAReason(@ForAll("agreements") List<Agreement> agreements) {
        Decision decision = decide(agreements, IN_MARCH);
        assertThat(Collections.disjoint(
                        decision.permitted(), decision.refusals().keySet()))
                .isTrue();
        assertThat(decision.permitted().size() + decision.refusals().size()).isEqualTo(Category.values().length);
        decision.bases()
                .forEach((category, basis) -> assertThat(agreements)
                        .anyMatch(agreement -> agreement.id().equals(basis.id())));
    }

    @Property(tries = 300)
    void addingAnAgreementNeverTakesAPermissionAway(@ForAll("agreements") List<Agreement> agreements) {
        if (!agreements.isEmpty()) {
            Decision fewer = decide(agreements.subList(1, agreements.size()), IN_MARCH);
            assertThat(decide(agreements, IN_MARCH).permitted()).containsAll(fewer.permitted());
        }
    }

    @Property(tries = 300)
    void theOrderOfRecordingDoesNotMatter(@ForAll("agreements") List<Agreement> agreements, @ForAll long seed) {
        List<Agreement> shuffled = new ArrayList<>(agreements);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(decide(shuffled, IN_MARCH)).isEqualTo(decide(agreements, IN_MARCH));
    }

    @Provide
    Arbitrary<List<Agreement>> agreements() {
        Arbitrary<Agreement> one = Combinators.combine(
                        Arbitraries.of("harbour-trust", "far-fields"),
                        Arbitraries.of(Purpose.values()),
                        Arbitraries.of(Category.values()).set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.of("2026-01-01", "2026-03-02", "2026-03-03"),
                        Arbitraries.of("2026-03-01", "2026-03-02", "2026-12-31"),
                        Arbitraries.of(false, true),
                        Arbitraries.of(true, false))
                .as((agency, purpose, categories, from, until, forService, withdrawn) -> {
                    var terms = agreement()
                            .withAgency(agency)
                            .forPurpose(purpose)
                            .of(categories.toArray(Category[]::new))
                            .from(from)
                            .until(until.compareTo(from) < 0 ? null : until)
                            .forService(forService ? HOUSING_ADVICE : null);
                    return withdrawn ? terms.withdrawnAt("2026-03-01T12:00:00Z") : terms.given();
                });
        return one.list().ofMaxSize(8);
    }

    private static Decision decide(List<Agreement> agreements, Instant at) {
        return decide(agreements, at, Set.of(HOUSING_ADVICE));
    }

    private static Decision decide(List<Agreement> agreements, Instant at, Set<UUID> services) {
        return SharingRule.decide(false, agreements, "harbour-trust", services, Purpose.REFERRAL, all(), at);
    }

    private static Set<Category> all() {
        return EnumSet.allOf(Category.class);
    }
}
