package org.clientpathways.referral.agreement;

import java.time.LocalDate;
import java.util.List;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.groundwork.problem.Violation;

/**
 * Who may give an agreement: a representative, named with their authority, or the client; a client under 16 only where
 * the worker records that they understand it.
 */
final class WhoMayGive {

    /** The age, in years, from which nobody asks whether a client understands. */
    static final int OF_AGE = 16;

    private WhoMayGive() {}

    /** What is wrong with the terms; empty when nothing is. */
    static List<Violation> faults(NewAgreement terms, LocalDate bornOn, LocalDate today) {
        if (terms.givenBy() == GivenBy.REPRESENTATIVE) {
            return terms.representative() != null
                    ? List.of()
                    : fault("representative", "Name who agrees for the client, and on what authority");
        }
        if (terms.representative() != null) {
            return fault("representative", "Leave this out where the client gives the agreement themselves");
        }
        LocalDate given = terms.from().isBefore(today) ? terms.from() : today;
        boolean underAge = given.isBefore(bornOn.plusYears(OF_AGE));
        return underAge && !Boolean.TRUE.equals(terms.understands())
                ? fault(
                        "understands",
                        "Record that a client under 16 understands what they agree to, or name who agrees for them")
                : List.of();
    }

    private static List<Violation> fault(String field, String message) {
        return List.of(new Violation(field, message));
    }
}
