package org.clientpathways.contracts.event;

import java.util.UUID;

/** What every event of a referral's life says: which referral, whose, and between whom. */
public interface ReferralEvent extends EventData {

    /** The referral. */
    UUID referralId();

    /** The client. */
    UUID clientId();

    /** The service the referral is to. */
    UUID serviceId();

    /** Alias of the agency that refers. */
    String referringAgency();

    /** Alias of the agency that offers the service. */
    String receivingAgency();
}
