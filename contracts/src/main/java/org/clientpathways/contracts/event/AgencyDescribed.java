package org.clientpathways.contracts.event;

import java.time.Instant;
import org.clientpathways.contracts.code.AgencyKind;

/**
 * An agency as the directory has it.
 *
 * @param agency the agency's alias.
 * @param name its name.
 * @param kind what sort of organisation.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record AgencyDescribed(String agency, String name, AgencyKind kind, Instant recordedAt) implements EventData {}
