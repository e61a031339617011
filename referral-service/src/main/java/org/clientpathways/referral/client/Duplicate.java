package org.clientpathways.referral.client;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A registered client very like one about to be registered.
 *
 * @param postcode absent where the caller may not see it
 * @param reasons in what they are alike
 */
public record Duplicate(
        UUID id,
        String givenName,
        String familyName,
        LocalDate bornOn,
        String postcode,
        Set<DuplicateReason> reasons) {}
