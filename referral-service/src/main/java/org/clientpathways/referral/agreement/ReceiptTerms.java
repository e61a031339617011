package org.clientpathways.referral.agreement;

import io.smallrye.config.ConfigMapping;

/** What receipts say of whoever runs the system, in words for clients. */
@ConfigMapping(prefix = "pathways.receipt")
interface ReceiptTerms {

    /** Where the privacy notice is found. */
    String privacyNotice();

    /** Where the information is kept. */
    String storageLocations();

    /** How long it is kept. */
    String retentionPeriod();

    /** Whose law governs it. */
    String jurisdiction();

    /** Whom a client can complain to. */
    String authorityParty();
}
