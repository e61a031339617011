package org.clientpathways.referral.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.referral.client.DuplicateReason.BIRTH_DATE_ONE_DIGIT_OFF;
import static org.clientpathways.referral.client.DuplicateReason.BIRTH_DATE_SWAPPED;
import static org.clientpathways.referral.client.DuplicateReason.SAME_BIRTH_DATE;
import static org.clientpathways.referral.client.DuplicateReason.SAME_NAME;
import static org.clientpathways.referral.client.DuplicateReason.SAME_POSTCODE;
import static org.clientpathways.referral.client.DuplicateReason.SAME_SOUNDING_NAME;
import static org.clientpathways.referral.client.DuplicateReason.SIMILAR_NAME;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final LocalDate BORN = LocalDate.of(1984, 5, 3);
    private static final LocalDate SWAPPED = LocalDate.of(1984, 3, 5);
    private static final LocalDate ONE_OFF = LocalDate.of(1974, 5, 3);
    private static final LocalDate OTHER = LocalDate.of(1961, 11, 20);

    @Test
    void theSameNameAndDateOfBirthIsLikelyOnePerson() {
        Likeness same = new Likeness(1, true, false, BORN, false, false);
        assertThat(same.likely(BORN)).isTrue();
        assertThat(same.reasons(BORN)).containsExactly(SAME_NAME, SAME_BIRTH_DATE);
    }

    @Test
    void theSameDateOfBirthAloneIsNot() {
        assertThat(new Likeness(0.1, false, false, BORN, false, false).likely(BORN))
                .isFalse();
    }

    @Test
    void theSameNameAloneIsNot() {
        assertThat(new Likeness(1, true, false, OTHER, false, false).likely(BORN))
                .isFalse();
    }

    @Test
    void aFamilyNameThatSoundsTheSameCountsWithTheSameDateOfBirth() {
        Likeness heard = new Likeness(0.2, true, false, BORN, false, false);
        assertThat(heard.likely(BORN)).isTrue();
        assertThat(heard.reasons(BORN)).containsExactly(SAME_SOUNDING_NAME, SAME_BIRTH_DATE);
        assertThat(new Likeness(0.2, true, false, ONE_OFF, false, false).likely(BORN))
                .isFalse();
    }

    @Test
    void aSlipInTheDateOfBirthCountsWhereTheNamesAreMuchAlike() {
        Likeness swapped = new Likeness(0.7, false, false, SWAPPED, false, false);
        assertThat(swapped.likely(BORN)).isTrue();
        assertThat(swapped.reasons(BORN)).containsExactly(SIMILAR_NAME, BIRTH_DATE_SWAPPED);
        assertThat(new Likeness(0.5, false, false, ONE_OFF, false, false).reasons(BORN))
                .contains(BIRTH_DATE_ONE_DIGIT_OFF);
        assertThat(new Likeness(0.49, false, false, ONE_OFF, false, false).likely(BORN))
                .isFalse();
    }

    @Test
    void theSamePostcodeCountsWhereTheNamesAreNearlyTheSame() {
        Likeness neighbour = new Likeness(0.8, false, false, OTHER, false, true);
        assertThat(neighbour.likely(BORN)).isTrue();
        assertThat(neighbour.reasons(BORN)).containsExactly(SIMILAR_NAME, SAME_POSTCODE);
        assertThat(neighbour.withoutPostcode().likely(BORN)).isFalse();
    }

    @Test
    void theSameIdOfAnotherSystemAlwaysCounts() {
        assertThat(new Likeness(0, false, false, OTHER, true, false).likely(BORN))
                .isTrue();
    }
}
