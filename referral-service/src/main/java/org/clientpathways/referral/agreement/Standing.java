package org.clientpathways.referral.agreement;

/** How an agreement stands at a moment. */
public enum Standing {
    NOT_BEGUN,
    IN_FORCE,
    EXPIRED,
    WITHDRAWN
}
