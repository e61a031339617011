package org.clientpathways.referral.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.GivenHow;

/**
 * How an agreement was given, as the worker recorded it.
 *
 * @param representative null where the client gave it themselves
 * @param understands whether the client understands what they agree to; null where nobody asked
 * @param language in which it was talked over, and with which interpreter
 * @param wording what the client was shown
 */
@Embeddable
record HowGiven(
        @Column(name = "given_how") GivenHow how,
        @Column(name = "given_by") GivenBy by,
        Representative representative,
        Boolean understands,
        String language,
        String interpreter,
        String wording) {

    static HowGiven of(NewAgreement terms) {
        return new HowGiven(
                terms.given(),
                terms.givenBy(),
                terms.representative(),
                terms.understands(),
                terms.language(),
                terms.interpreter(),
                terms.wording());
    }
}
