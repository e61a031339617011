package org.clientpathways.referral.agreement;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A request to share nothing more with somebody: give one of the two.
 *
 * @param agency an agency's alias, with all of its services
 * @param service a single service
 * @param reason why, where the client said so
 */
public record StopSharing(
        @Size(max = 63, message = "Give an agency's alias in at most 63 characters")
        String agency,

        UUID service,

        @Size(max = 10_000, message = "Give the reason in at most 10,000 characters")
        String reason) {

    @AssertTrue(message = "Name either an agency or a service")
    boolean isOneOfTheTwo() {
        return (agency == null) != (service == null);
    }

    boolean names(AgreementRecipient recipient) {
        return agency != null ? recipient.isOf(agency) : recipient.is(service);
    }
}
