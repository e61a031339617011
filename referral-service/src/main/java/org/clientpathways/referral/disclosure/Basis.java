package org.clientpathways.referral.disclosure;

import java.util.UUID;

/**
 * What a permission stands on.
 *
 * @param kind {@code own-record}, {@code agreement} or {@code override}
 * @param id the agreement or override; absent for an own record
 */
public record Basis(String kind, UUID id) {

    /** What the agency wrote itself about a client it works with. */
    static final Basis OWN_RECORD = new Basis("own-record", null);

    /** As the disclosure log writes it. */
    String text() {
        return id == null ? kind : kind + ":" + id;
    }

    /** Reads what the disclosure log wrote. */
    static Basis parse(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Basis(text, null)
                : new Basis(text.substring(0, colon), UUID.fromString(text.substring(colon + 1)));
    }

    static Basis agreement(UUID id) {
        return new Basis("agreement", id);
    }

    static Basis override(UUID id) {
        return new Basis("override", id);
    }
}
