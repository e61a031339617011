package org.clientpathways.referral.disclosure;

import java.util.UUID;

/**
 * What a permission stands on.
 *
 * @param kind {@code own-record} or {@code agreement}
 * @param id the agreement; absent for an own record
 */
public record Basis(String kind, UUID id) {

    /** What the agency wrote itself about a client it works with. */
    static final Basis OWN_RECORD = new Basis("own-record", null);

    static Basis agreement(UUID id) {
        return new Basis("agreement", id);
    }
}
