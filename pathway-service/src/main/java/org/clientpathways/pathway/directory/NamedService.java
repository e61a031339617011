package org.clientpathways.pathway.directory;

import java.util.UUID;

/**
 * A service with its name and its agency's.
 *
 * @param id the service
 * @param name its name; none while the directory has not described it
 * @param agency who offers it
 */
public record NamedService(UUID id, String name, Agency agency) {

    /**
     * An agency.
     *
     * @param alias its alias
     * @param name its name; none while the directory has not described it
     */
    public record Agency(String alias, String name) {}

    /** A service of which only the id and the agency's alias are known. */
    public static NamedService unnamed(UUID id, String agency) {
        return new NamedService(id, null, new Agency(agency, null));
    }
}
