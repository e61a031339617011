package org.clientpathways.referral.override;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.OverrideGround;
import org.clientpathways.contracts.event.Recipient;

/**
 * An override as the API tells it.
 *
 * @param actions what the caller may do now: approve, end
 */
public record OverrideView(
        UUID id,
        UUID clientId,
        OverrideStatus status,
        Recipient recipient,
        Set<Category> categories,
        OverrideGround ground,
        String harm,
        String decidedBy,
        boolean clientTold,
        String whyNotTold,
        LocalDate reviewOn,
        String recordedBy,
        String recordedByName,
        Instant recordedAt,
        Instant lapsesAt,
        Instant approvedAt,
        String approvedByName,
        Instant endedAt,
        String endReason,
        List<String> actions,
        @JsonIgnore int version) {}
