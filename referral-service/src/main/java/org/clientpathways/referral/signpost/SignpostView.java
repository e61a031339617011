package org.clientpathways.referral.signpost;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.referral.directory.AgencyName;
import org.clientpathways.referral.directory.ServiceName;

/**
 * A signpost as the API tells it to an agency that holds the client. Lists leave out the notes.
 *
 * @param agency whose worker told the client
 * @param followUpOn the day on which to ask the client; absent once it is known what became of it
 * @param due whether that day has come
 * @param result what the client said last; absent before the first follow-up
 * @param followUps each time that the client was asked, the first first; absent in lists
 */
public record SignpostView(
        UUID id,
        SignpostStatus status,
        UUID clientId,
        Named client,
        ServiceName service,
        AgencyName agency,
        Need need,
        String note,
        LocalDate followUpOn,
        boolean due,
        SignpostResult result,
        SignpostObstacle obstacle,
        Instant givenAt,
        String givenBy,
        List<Asked> followUps,
        @JsonIgnore int version) {

    /** The client by name. */
    public record Named(UUID id, String givenName, String familyName) {}

    /** One time that the client was asked. */
    public record Asked(
            SignpostResult result,
            SignpostObstacle obstacle,
            LocalDate followUpOn,
            String note,
            Instant recordedAt,
            String recordedBy,
            AgencyName agency) {}
}
