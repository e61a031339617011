package org.clientpathways.referral.handover;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.referral.directory.AgencyName;

/**
 * A handover as one of its parties may see it.
 *
 * @param client without a name where the caller may not see who it is
 * @param keyWorker the colleague whom it is for; absent where it is for another agency
 * @param endedBy who accepted, returned or cancelled it; absent where a change of key worker settled it
 * @param returnReason why it was returned, in words
 * @param note for the next key worker, where the caller may see it; absent where none was written
 * @param noteWithheld true where the caller may not know whether there is a note, and what it says
 * @param refused of identity and circumstances, what the caller may not see
 * @param actions what the caller may do now: accept, return, cancel
 */
public record HandoverView(
        UUID id,
        HandoverStatus status,
        NamedClient client,
        AgencyName from,
        String offeredBy,
        Instant offeredAt,
        AgencyName to,
        Addressee keyWorker,
        Instant endedAt,
        String endedBy,
        String returnReason,
        String note,
        Boolean noteWithheld,
        List<Category> refused,
        List<String> actions,
        @JsonIgnore int version) {

    /** A colleague to whom a client is offered. */
    public record Addressee(UUID account, String name) {}
}
