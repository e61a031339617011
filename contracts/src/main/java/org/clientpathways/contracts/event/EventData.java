package org.clientpathways.contracts.event;

import java.time.Instant;

/** The data of an event: ids, codes and dates, never a name, a contact detail or free text about a client. */
public interface EventData {

    /** When it was recorded; when it happened is the event's own time. */
    Instant recordedAt();
}
