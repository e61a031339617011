package org.clientpathways.notification.alert;

import java.util.Set;
import java.util.UUID;

/** What is told of these clients was worked out anew, in the transaction under way; some of it may be new. */
public record ClientsTold(Set<UUID> clients) {}
