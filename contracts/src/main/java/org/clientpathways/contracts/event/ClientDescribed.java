package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.UUID;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;

/**
 * Coarse characteristics of a client, as figures need them; no name, no date, no postcode.
 *
 * @param clientId the client.
 * @param area area of residence. Absent when unknown or none.
 * @param quintile deprivation quintile, 1 the most deprived. Absent when unknown or none.
 * @param deprivationIndex which index and version the quintile is of. Absent when unknown or none.
 * @param birthYearBand five years of birth, first and last.
 * @param sex sex, where given. Absent when unknown or none.
 * @param ethnicGroup ethnic group, where given. Absent when unknown or none.
 * @param languageNeed whether an interpreter or another language is needed.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ClientDescribed(
        UUID clientId,
        String area,
        Integer quintile,
        String deprivationIndex,
        String birthYearBand,
        Sex sex,
        EthnicGroup ethnicGroup,
        Boolean languageNeed,
        Instant recordedAt)
        implements EventData {}
