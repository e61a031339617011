package org.clientpathways.referral.keyworker;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one key worker of an agency has to do.
 *
 * @param clients whose key worker they are
 * @param openReferrals the agency's own referrals of those clients that are open
 * @param leftOn absent while they work there
 * @param unassigned how many clients have nobody, as whose key worker they were left
 */
public record Caseload(
        UUID account, String name, long clients, long openReferrals, boolean left, LocalDate leftOn, long unassigned) {

    static Caseload of(Colleague worker, long clients, long openReferrals) {
        return new Caseload(
                worker.account(),
                worker.name(),
                clients,
                openReferrals,
                worker.left(),
                worker.leftOn(),
                worker.left() ? clients : 0);
    }
}
