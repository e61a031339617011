package org.clientpathways.referral.agreement;

/** How an agreement stands at a moment. */
public enum Standing {
    NOT_BEGUN,
    IN_FORCE,
    EXPIRED,
    REPLACED,
    WITHDRAWN;

    /** Whether something is shared on its ground, or will be when its first day comes. */
    boolean isLive() {
        return this == NOT_BEGUN || this == IN_FORCE;
    }
}
