package org.clientpathways.referral.client;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A registered client very like another, or like one about to be registered.
 *
 * @param postcode absent where the caller may not see it
 * @param score how likely they are one person, 0 to 100
 * @param reasons in what they are alike
 * @param held whether the caller's agency holds the record, without which it cannot merge it
 */
public record Duplicate(
        UUID id,
        String givenName,
        String familyName,
        LocalDate bornOn,
        String postcode,
        int score,
        Set<DuplicateReason> reasons,
        boolean held) {}
