package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.GivenHow;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.contracts.code.RepresentativeAuthority;
import org.clientpathways.groundwork.problem.Violation;
import org.junit.jupiter.api.Test;

class WhoMayGiveTest {

    private static final LocalDate BORN = LocalDate.parse("2010-06-15");
    private static final LocalDate TODAY = LocalDate.parse("2026-06-20");
    private static final Representative PARENT =
            new Representative("Sam Example", RepresentativeAuthority.PARENTAL_RESPONSIBILITY);

    @Test
    void theDayBeforeThe16thBirthdayAClientMustUnderstand() {
        assertThat(faults("2026-06-14", GivenBy.CLIENT, null, null)).containsExactly("understands");
        assertThat(faults("2026-06-14", GivenBy.CLIENT, null, false)).containsExactly("understands");
        assertThat(faults("2026-06-14", GivenBy.CLIENT, null, true)).isEmpty();
    }

    @Test
    void fromThe16thBirthdayOnNobodyAsks() {
        assertThat(faults("2026-06-15", GivenBy.CLIENT, null, null)).isEmpty();
    }

    @Test
    void whoIsUnderAgeWhenTheyGiveItMustUnderstandWheneverItBegins() {
        LocalDate dayBefore = LocalDate.parse("2026-06-14");
        assertThat(WhoMayGive.faults(terms("2026-07-01", GivenBy.CLIENT, null, null), BORN, dayBefore))
                .extracting(Violation::field)
                .containsExactly("understands");
    }

    @Test
    void aRepresentativeIsNamedAndThenTheClientNeedNotUnderstand() {
        assertThat(faults("2026-06-14", GivenBy.REPRESENTATIVE, null, true)).containsExactly("representative");
        assertThat(faults("2026-06-14", GivenBy.REPRESENTATIVE, PARENT, null)).isEmpty();
    }

    @Test
    void whoGivesItThemselvesHasNoRepresentative() {
        assertThat(faults("2026-06-15", GivenBy.CLIENT, PARENT, null)).containsExactly("representative");
    }

    private static List<String> faults(String from, GivenBy by, Representative representative, Boolean understands) {
        return WhoMayGive.faults(terms(from, by, representative, understands), BORN, TODAY).stream()
                .map(Violation::field)
                .toList();
    }

    private static NewAgreement terms(String from, GivenBy by, Representative representative, Boolean understands) {
        return new NewAgreement(
                List.of(),
                Set.of(Purpose.REFERRAL),
                Set.of(Category.IDENTITY),
                LocalDate.parse(from),
                null,
                GivenHow.SPOKEN,
                by,
                representative,
                understands,
                null,
                null,
                null,
                null);
    }
}
