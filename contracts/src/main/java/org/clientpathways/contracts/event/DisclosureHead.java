package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * How far a client's log of disclosures went, and the hash it ended with, so that what is changed, cut or put in before it
 * is found.
 *
 * @param clientId the client.
 * @param sequence number of the last row of the client's log: 1, 2, 3 … without a gap.
 * @param hash lower-case hex SHA-256 of that row and, through the row before it, of all earlier ones.
 * @param recordedAt when the head was noted; the row may be up to a minute older.
 */
public record DisclosureHead(UUID clientId, long sequence, String hash, Instant recordedAt) implements EventData {}
