package org.clientpathways.frontend.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The appointments of one referral on a route, and the first that was attended. */
public record ReferralContacts(
        UUID stepId, Instant firstContactAt, Long daysToFirstContact, List<Contact> appointments) {

    public ReferralContacts {
        appointments = appointments == null ? List.of() : List.copyOf(appointments);
    }
}
