package org.clientpathways.pathway.overdue;

import java.util.UUID;
import org.clientpathways.groundwork.journal.Journal;

/**
 * Something of a client that fell due.
 *
 * @param event the event that tells of it, under the id that it has whenever it is worked out
 */
public record Overdue(UUID clientId, Journal.Entry event) {}
