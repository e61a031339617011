package org.clientpathways.referral.agreement;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client can take away of an agreement: a consent record in the fields of ISO/IEC TS 27560:2023, clause 6.3, under
 * its own names. What that standard has no field for is marked.
 *
 * @param schemaVersion {@link #SCHEMA}
 * @param receiptId of this state of the agreement: the same until something changes
 * @param recordId the agreement
 * @param piiPrincipalId the client
 * @param language in which it was talked over
 * @param period the days it holds; not of the standard
 * @param replaces the agreement that this one replaced, and {@code replacedBy} the one that replaced it; not of the
 *     standard
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ConsentReceipt(
        String schemaVersion,
        String receiptId,
        UUID recordId,
        UUID piiPrincipalId,
        PrivacyNotice privacyNotice,
        String language,
        List<PurposeOfUse> purposes,
        Period period,
        List<Party> partyIdentification,
        List<Event> events,
        UUID replaces,
        UUID replacedBy) {

    static final String SCHEMA = "ISO/IEC TS 27560:2023";

    /** What the client was told: the agency's notice, and the words that were shown for this agreement. */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ReceiptPrivacyNotice")
    public record PrivacyNotice(String reference, String wording) {}

    /**
     * What the information may be used for, and how.
     *
     * @param purpose in words, and {@code purposeType} its code
     * @param lawfulBasis where the law's basis is named; it is never the agreement
     * @param piiControllers parties that answer for the information as it stands in the client's record
     * @param recipientThirdParties parties that it may go to, without those the client stopped sharing with
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ReceiptPurpose")
    public record PurposeOfUse(
            String purpose,
            String purposeType,
            String lawfulBasis,
            List<Information> piiInformation,
            List<String> piiControllers,
            List<String> recipientThirdParties,
            String storageLocations,
            String retentionPeriod,
            String jurisdiction,
            String withdrawalMethod,
            List<String> privacyRights,
            String authorityParty) {}

    /**
     * A category of information.
     *
     * @param piiType in words, and {@code piiAttributeId} its code
     * @param specialPiiCategory whether UK GDPR article 9 protects it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ReceiptInformation")
    public record Information(String piiType, String piiAttributeId, boolean specialPiiCategory) {}

    /** From the first day to the last, both included, in London; {@code until} is absent where there is no end. */
    @Schema(name = "ReceiptPeriod")
    public record Period(LocalDate from, LocalDate until) {}

    /**
     * Somebody who takes part.
     *
     * @param partyId an agency's alias, a service's id, or {@code representative}
     * @param partyRole pii-controller, recipient or representative
     * @param partyType agency, service or person
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ReceiptParty")
    public record Party(String partyId, String partyName, String partyRole, String partyType, String partyContact) {}

    /**
     * What happened to the agreement.
     *
     * @param validityDuration the days from then on, as an ISO 8601 interval; only of what was given
     * @param entityId who did it: the client's id, or {@code representative}; absent for an end that came by itself
     * @param eventType explicit: nothing is ever taken as agreed
     * @param eventState given, withdrawn, expired or replaced
     * @param indicationMethod how it was given: spoken, written or online; not of the standard, as what follows
     * @param recipients whom it concerned
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "ReceiptEvent")
    public record Event(
            Instant eventTime,
            String validityDuration,
            String entityId,
            String eventType,
            String eventState,
            String indicationMethod,
            String interpreter,
            Boolean understands,
            List<String> recipients) {}
}
