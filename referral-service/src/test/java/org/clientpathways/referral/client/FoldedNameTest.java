package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

    @Test
    void theFamilyNameComesFirst() {
        assertThat(FoldedName.of("Marlowe", "Robin")).isEqualTo(" marlowe robin");
    }

    @ParameterizedTest
    @CsvSource({
        "O’Brien-Smith, Zoë, ' obrien smith zoe'",
        "Łukasiewicz, Bjørn, ' lukasiewicz bjorn'",
        "Müller-Strauß, Ægir, ' muller strauss aegir'",
        "Nguyễn, Đức, ' nguyen duc'",
        "van der  Berg, J. P., ' van der berg j p'"
    })
    void accentsAndSignsAreTakenOff(String family, String given, String folded) {
        assertThat(FoldedName.of(family, given)).isEqualTo(folded);
    }

    @Test
    void otherScriptsStay() {
        assertThat(FoldedName.of("李", "小龍")).isEqualTo(" 李 小龍");
    }

    @Test
    void whatIsNoLetterCannotReachAPattern() {
        assertThat(FoldedName.words("100%_ \\ '; drop")).containsExactly("100", "drop");
    }
}
