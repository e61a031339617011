package org.clientpathways.referral.referral;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.referral.client.ClientView;
import org.clientpathways.referral.directory.AgencyName;
import org.clientpathways.referral.directory.ServiceName;
import org.clientpathways.referral.disclosure.Decision;

/**
 * A referral as the API tells it to one of its parties. What may not be seen is absent and its category stands under
 * refused.
 *
 * @param share what the referrer asked to share; told to the referrer
 * @param holdsClient told to the referrer: whether their agency holds the client's record, and so can record what the client
 *     agrees to
 * @param shared what the receiving agency may see today
 * @param held true where a redirect made it and it waits for the client's agreement
 * @param continuesFrom the referral that it continues, for a party to that; told with one referral, not in lists
 * @param redirectTakenBack true where it was closed because the redirect that made it was taken back; told as
 *     continuesFrom is
 * @param redirectedTo where the client was redirected to; told as continuesFrom is
 * @param position place on the waiting list, from 1
 * @param actions what the caller may do now; taking back the last step is told with one referral, not in lists
 * @param cannotTakeBack why the caller cannot take back the last step, with what to do instead; told as that is
 */
public record ReferralView(
        UUID id,
        ReferralStatus status,
        UUID clientId,
        ClientView client,
        ServiceName service,
        Need need,
        String reason,
        Urgency urgency,
        LawfulBasis lawfulBasis,
        String desiredOutcome,
        Set<Category> share,
        Boolean holdsClient,
        Set<Category> shared,
        List<Decision.Refused> refused,
        AgencyName referringAgency,
        AgencyName receivingAgency,
        Worker referredBy,
        Instant sentAt,
        Instant clockStartedAt,
        UUID continues,
        Boolean held,
        ChainLink continuesFrom,
        Boolean redirectTakenBack,
        ChainLink redirectedTo,
        List<ReferralStatus> mayBecome,
        List<Transition> actions,
        String cannotTakeBack,
        Priority priority,
        LocalDate reviewOn,
        Instant waitingSince,
        Long position,
        Instant startedAt,
        Instant closedAt,
        Outcome outcome,
        Boolean planned,
        String endReason,
        DecidedBy decidedBy,
        Instant lastMilestoneAt,
        @JsonIgnore int version) {

    /**
     * A colleague, as the parties know them.
     *
     * @param account the account's id
     * @param name shown to colleagues
     */
    public record Worker(UUID account, String name) {}
}
