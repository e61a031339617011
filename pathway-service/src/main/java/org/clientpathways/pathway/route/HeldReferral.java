package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.contracts.event.ReferralRedirected;

/**
 * The referral that a redirect left with the key worker as a draft: between whom it will be once it is sent. The agency
 * that it would go to is not to know of it before, as the client's agreement does not cover that.
 */
public record HeldReferral(
        UUID referralId,
        UUID clientId,
        UUID serviceId,
        String referringAgency,
        String receivingAgency,
        Instant recordedAt)
        implements ReferralEvent {

    static HeldReferral of(ReferralRedirected redirected) {
        return new HeldReferral(
                redirected.newReferralId(),
                redirected.clientId(),
                redirected.newServiceId(),
                redirected.referringAgency(),
                redirected.newReceivingAgency(),
                redirected.recordedAt());
    }
}
