package org.clientpathways.referral.client;

import static org.clientpathways.referral.client.DuplicateReason.BIRTH_DATE_DIGITS_SWAPPED;
import static org.clientpathways.referral.client.DuplicateReason.BIRTH_DATE_ONE_DIGIT_OFF;
import static org.clientpathways.referral.client.DuplicateReason.BIRTH_DATE_SWAPPED;
import static org.clientpathways.referral.client.DuplicateReason.SAME_BIRTH_DATE;
import static org.clientpathways.referral.client.DuplicateReason.SAME_EXTERNAL_ID;
import static org.clientpathways.referral.client.DuplicateReason.SAME_GIVEN_NAME;
import static org.clientpathways.referral.client.DuplicateReason.SAME_NAME;
import static org.clientpathways.referral.client.DuplicateReason.SAME_POSTCODE;
import static org.clientpathways.referral.client.DuplicateReason.SAME_SOUNDING_NAME;
import static org.clientpathways.referral.client.DuplicateReason.SIMILAR_NAME;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * How like two records are.
 *
 * @param similarity of the names as they are written, 0 to 1
 * @param sound whether the family names sound the same
 * @param given whether a given name is the same, or a short form of it
 * @param bornOn when the other client was born
 * @param externalId whether another system's id is the same
 * @param postcode whether the postcode is the same
 */
public record Likeness(
        double similarity, boolean sound, boolean given, LocalDate bornOn, boolean externalId, boolean postcode) {

    /** Names this alike count where the date of birth is the same. */
    private static final double SIMILAR = 0.4;

    /** Names this alike count where the date of birth is only nearly the same. */
    private static final double VERY_SIMILAR = 0.5;

    /** Names this alike count where the dates of birth differ but the postcode is the same. */
    private static final double NEARLY_THE_SAME = 0.6;

    private static final int SAME_ID = 95;
    private static final int NAMES = 50;
    private static final int SOUND_AND_GIVEN = 45;
    private static final int SOUND_ALONE = 30;
    private static final int GIVEN_ALONE = 25;
    private static final int BIRTH = 40;
    private static final int BIRTH_SWAPPED = 30;
    private static final int BIRTH_SLIP = 25;
    private static final int POSTCODE = 15;
    private static final int MOST = 100;

    /** Whether the two are likely one person. */
    public boolean likely(LocalDate born) {
        Set<DuplicateReason> birth = birth(born);
        boolean shortened = sound && given;
        return externalId
                || birth.contains(SAME_BIRTH_DATE) && (similarity >= SIMILAR || sound || given)
                || !birth.isEmpty() && (similarity >= VERY_SIMILAR || shortened)
                || postcode && (similarity >= NEARLY_THE_SAME || shortened);
    }

    /**
     * How likely the two are one person, 0 to 100: up to 50 for the names, up to 40 for the date of birth, 15 for the
     * postcode; another system's id is at least 95. It orders, and is no probability.
     */
    public int score(LocalDate born) {
        Set<DuplicateReason> birth = birth(born);
        int heard = sound && given ? SOUND_AND_GIVEN : sound ? SOUND_ALONE : given ? GIVEN_ALONE : 0;
        int date = birth.contains(SAME_BIRTH_DATE)
                ? BIRTH
                : birth.contains(BIRTH_DATE_SWAPPED) ? BIRTH_SWAPPED : birth.isEmpty() ? 0 : BIRTH_SLIP;
        int sum = Math.max((int) Math.round(NAMES * similarity), heard) + date + (postcode ? POSTCODE : 0);
        return Math.min(MOST, externalId ? Math.max(SAME_ID, sum) : sum);
    }

    /** All in which the two are alike. */
    public Set<DuplicateReason> reasons(LocalDate born) {
        Set<DuplicateReason> reasons = birth(born);
        add(reasons, SAME_EXTERNAL_ID, externalId);
        add(reasons, SAME_NAME, similarity >= 1);
        add(reasons, SIMILAR_NAME, similarity >= SIMILAR && similarity < 1);
        add(reasons, SAME_SOUNDING_NAME, sound && similarity < 1);
        add(reasons, SAME_GIVEN_NAME, given && similarity < 1);
        add(reasons, SAME_POSTCODE, postcode);
        return reasons;
    }

    private Set<DuplicateReason> birth(LocalDate born) {
        Set<DuplicateReason> reasons = EnumSet.noneOf(DuplicateReason.class);
        if (bornOn == null) {
            return reasons;
        }
        add(reasons, SAME_BIRTH_DATE, bornOn.equals(born));
        add(
                reasons,
                BIRTH_DATE_SWAPPED,
                BirthDates.swapped(born).filter(bornOn::equals).isPresent());
        add(reasons, BIRTH_DATE_ONE_DIGIT_OFF, BirthDates.oneDigitOff(born).contains(bornOn));
        add(reasons, BIRTH_DATE_DIGITS_SWAPPED, BirthDates.digitsSwapped(born).contains(bornOn));
        return reasons;
    }

    private static void add(Set<DuplicateReason> reasons, DuplicateReason reason, boolean holds) {
        if (holds) {
            reasons.add(reason);
        }
    }

    /** The same without what the postcode tells, for a caller who may not see it. */
    Likeness withoutPostcode() {
        return new Likeness(similarity, sound, given, bornOn, externalId, false);
    }
}
