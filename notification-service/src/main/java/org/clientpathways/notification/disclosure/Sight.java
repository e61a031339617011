package org.clientpathways.notification.disclosure;

import java.util.Set;
import java.util.UUID;

/**
 * Whom an agency may be told of.
 *
 * @param related the clients that it works with; others do not exist for it
 * @param routes those of whom it may be told what passes between other agencies, by agreement or override
 */
public record Sight(Set<UUID> related, Set<UUID> routes) {

    static final Sight NOBODY = new Sight(Set.of(), Set.of());
}
