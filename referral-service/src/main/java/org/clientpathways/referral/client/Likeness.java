package org.clientpathways.referral.client;

import static org.clientpathways.referral.client.DuplicateReason.BIRTH_DATE_ONE_DIGIT_OFF;
import static org.clientpathways.referral.client.DuplicateReason.BIRTH_DATE_SWAPPED;
import static org.clientpathways.referral.client.DuplicateReason.SAME_BIRTH_DATE;
import static org.clientpathways.referral.client.DuplicateReason.SAME_EXTERNAL_ID;
import static org.clientpathways.referral.client.DuplicateReason.SAME_NAME;
import static org.clientpathways.referral.client.DuplicateReason.SAME_POSTCODE;
import static org.clientpathways.referral.client.DuplicateReason.SAME_SOUNDING_NAME;
import static org.clientpathways.referral.client.DuplicateReason.SIMILAR_NAME;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How like a registered client is to one about to be registered.
 *
 * @param similarity of the names' trigrams, 0 to 1
 * @param sound whether the family names sound the same
 * @param bornOn when the registered client was born
 * @param externalId whether another system's id is the same
 * @param postcode whether the postcode is the same
 */
record Likeness(double similarity, boolean sound, LocalDate bornOn, boolean externalId, boolean postcode) {

    /** Names this alike count where the date of birth is the same. */
    private static final double SIMILAR = 0.4;

    /** Names this alike count where the date of birth is only nearly the same. */
    private static final double VERY_SIMILAR = 0.5;

    /** Names this alike count where the dates of birth differ but the postcode is the same. */
    private static final double NEARLY_THE_SAME = 0.6;

    /** Whether the two are likely one person. */
    boolean likely(LocalDate born) {
        Set<DuplicateReason> birth = birth(born);
        return externalId
                || birth.contains(SAME_BIRTH_DATE) && (similarity >= SIMILAR || sound)
                || !birth.isEmpty() && similarity >= VERY_SIMILAR
                || postcode && similarity >= NEARLY_THE_SAME;
    }

    /** All in which the two are alike. */
    Set<DuplicateReason> reasons(LocalDate born) {
        Set<DuplicateReason> reasons = birth(born);
        add(reasons, SAME_EXTERNAL_ID, externalId);
        add(reasons, SAME_NAME, similarity >= 1);
        add(reasons, SIMILAR_NAME, similarity >= SIMILAR && similarity < 1);
        add(reasons, SAME_SOUNDING_NAME, sound && similarity < 1);
        add(reasons, SAME_POSTCODE, postcode);
        return reasons;
    }

    private Set<DuplicateReason> birth(LocalDate born) {
        Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);
        add(reasons, SAME_BIRTH_DATE, bornOn.equals(born));
        add(
                reasons,
                BIRTH_DATE_SWAPPED,
                BirthDates.swapped(born).filter(bornOn::equals).isPresent());
        add(reasons, BIRTH_DATE_ONE_DIGIT_OFF, BirthDates.oneDigitOff(born).contains(bornOn));
        return reasons;
    }

    private static void add(Set<DuplicateReason> reasons, DuplicateReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /** The same without what the postcode tells, for a caller who may not see it. */
    Likeness withoutPostcode() {
        return new Likeness(similarity, sound, bornOn, externalId, false);
    }

    /** Orders the likelier first: each reason of its own counts, and the names' likeness. */
    double weight(LocalDate born) {
        return reasons(born).size() + similarity;
    }
}
