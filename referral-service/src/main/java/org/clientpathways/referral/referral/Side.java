package org.clientpathways.referral.referral;

/** Which side of a referral someone stands on. */
enum Side {
    REFERRING,
    RECEIVING
}
