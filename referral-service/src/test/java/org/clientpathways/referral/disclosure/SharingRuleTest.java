package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.referral.disclosure.Terms.agreement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Purpose;
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
    void ofTheRouteAnAgencyWroteItsOwnPartSoThatAnAgreementSaysMore() {
        Grant agreement = agreement().of(Category.ROUTE, Category.IDENTITY).given();
        Decision decision = SharingRule.decide(
                true, List.of(agreement), "harbour-trust", Set.of(), Purpose.REFERRAL, all(), IN_MARCH);
        assertThat(decision.bases())
                .containsEntry(Category.ROUTE, Basis.agreement(agreement.id()))
                .containsEntry(Category.IDENTITY, Basis.OWN_RECORD);
    }

    @Test
    void anAgreementPermitsItsCategoriesAloneAndIsNamedAsTheBasis() {
        Grant agreement = agreement().of(Category.IDENTITY, Category.CONTACT).given();
        Decision decision = decide(List.of(agreement), IN_MARCH);
        assertThat(decision.permitted()).containsExactly(Category.IDENTITY, Category.CONTACT);
        assertThat(decision.bases()).containsEntry(Category.IDENTITY, Basis.agreement(agreement.id()));
    }

    @Test
    void anAgreementForAnotherPurposeOrAgencyPermitsNothing() {
        assertPermitsNothing(agreement().forPurpose(Purpose.SAFEGUARDING).given());
        assertPermitsNothing(agreement().withAgency("far-fields").given());
    }

    @Test
    void anAgreementThatNamesAServiceCoversItsStaffAlone() {
        Grant agreement = agreement().forService(HOUSING_ADVICE).given();
        assertThat(decide(List.of(agreement), IN_MARCH, Set.of(HOUSING_ADVICE)).permitted())
                .hasSize(1);
        assertThat(decide(List.of(agreement), IN_MARCH, Set.of(DEBT_ADVICE)).permitted())
                .isEmpty();
        assertThat(decide(List.of(agreement), IN_MARCH, Set.of()).permitted()).isEmpty();
    }

    @Test
    void theLastDayIsIncludedAndCountedInLondon() {
        Grant agreement = agreement().until("2026-07-01").given();
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
        assertRefused(agreement().from("2026-04-01").given(), Refusal.AGREEMENT_NOT_BEGUN);
    }

    @Test
    void aWithdrawalBindsWhateverTheClockOfTheReaderSays() {
        assertRefused(agreement().withdrawn(), Refusal.AGREEMENT_WITHDRAWN);
        assertRefused(agreement().from("2030-01-01").until(null).withdrawn(), Refusal.AGREEMENT_WITHDRAWN);
    }

    @Test
    void anAgreementThatWasReplacedPermitsNothingAndSaysSo() {
        assertRefused(agreement().replaced(), Refusal.AGREEMENT_REPLACED);
    }

    @Test
    void anOverridePermitsItsCategoriesForEveryPurposeUntilItLapses() {
        Grant override = agreement().of(Category.RISK).overridden(IN_MARCH.plusSeconds(1));
        for (Purpose purpose : Purpose.values()) {
            assertThat(SharingRule.decide(false, List.of(override), "harbour-trust", Set.of(), purpose, all(), IN_MARCH)
                            .bases())
                    .containsOnlyKeys(Category.RISK)
                    .containsEntry(Category.RISK, Basis.override(override.id()));
        }
        assertThat(decide(List.of(override), IN_MARCH.plusSeconds(1)).permitted())
                .isEmpty();
    }

    @Test
    void anAgreementIsNamedBeforeAnOverrideThatPermitsTheSame() {
        Grant override = agreement().overridden(null);
        Grant agreement = agreement().given();
        assertThat(decide(List.of(override, agreement), IN_MARCH).bases())
                .containsEntry(Category.IDENTITY, Basis.agreement(agreement.id()));
    }

    @Test
    void whatWasNotSharedIsRefusedEvenWhereTheAgreementWouldPermitIt() {
        Decision decision = decide(
                        List.of(agreement().of(Category.IDENTITY, Category.RISK).given()), IN_MARCH)
                .within(Set.of(Category.IDENTITY));
        assertThat(decision.permitted()).containsExactly(Category.IDENTITY);
        assertThat(decision.refusals()).containsEntry(Category.RISK, Refusal.NOT_SHARED);
    }

    private static void assertPermitsNothing(Grant grant) {
        assertThat(decide(List.of(grant), IN_MARCH).permitted()).isEmpty();
    }

    private static void assertRefused(Grant grant, Refusal reason) {
        assertThat(decide(List.of(grant), IN_MARCH).permitted()).isEmpty();
        assertThat(decide(List.of(grant), IN_MARCH).refusals()).containsEntry(Category.IDENTITY, reason);
    }

    private static Decision decide(List<Grant> grants, Instant at) {
        return decide(grants, at, Set.of(HOUSING_ADVICE));
    }

    private static Decision decide(List<Grant> grants, Instant at, Set<UUID> services) {
        return SharingRule.decide(false, grants, "harbour-trust", services, Purpose.REFERRAL, all(), at);
    }

    private static Set<Category> all() {
        return EnumSet.allOf(Category.class);
    }
}
