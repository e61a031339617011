package org.clientpathways.frontend.api;

import java.util.UUID;

/**
 * On what an agency may see something.
 *
 * @param id of the agreement or override; null where the agency recorded it itself
 */
public record Basis(String kind, UUID id) {

    /** The basis in words. */
    public String words() {
        return switch (kind) {
            case "own-record" -> "they hold the client's record";
            case "agreement" -> "the client agreed";
            case "override" -> "the law allows it without the client's agreement";
            default -> kind;
        };
    }

    /** Whether it is an agreement that can be named. */
    public boolean isAgreement() {
        return id != null && kind.equals("agreement");
    }

    /** Whether it is an override that can be named. */
    public boolean isOverride() {
        return id != null && kind.equals("override");
    }
}
