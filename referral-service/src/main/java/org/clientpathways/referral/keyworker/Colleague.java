package org.clientpathways.referral.keyworker;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who acts, or acted, as key worker for an agency.
 *
 * @param name shown to colleagues
 * @param left whether they work there no more
 * @param leftOn since when; null while they work there
 */
public record Colleague(UUID account, String name, boolean left, LocalDate leftOn) {

    static Colleague of(UUID account, String name, LocalDate leftOn) {
        return new Colleague(account, name, leftOn != null, leftOn);
    }
}
