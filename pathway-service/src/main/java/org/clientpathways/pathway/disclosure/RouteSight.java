package org.clientpathways.pathway.disclosure;

/** How much of a client's route an agency may see. */
public enum RouteSight {
    /** All services involved. */
    WHOLE,
    /** Only the referrals that the agency sent or was sent. */
    OWN_STEPS
}
