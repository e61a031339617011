package org.clientpathways.groundwork.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, and for which agency.
 *
 * @param agency alias of the one agency the caller acts for
 * @param account the account's id at the identity server
 * @param name the caller's name, shown to colleagues; never written to events or logs
 * @param roles the realm roles
 */
public record Caller(String agency, UUID account, String name, Set<String> roles) {

    /** Whether the caller holds this role. */
    public boolean has(String role) {
        return roles.contains(role);
    }
}
