package org.clientpathways.contracts.event;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;

/**
 * A service as the directory has it.
 *
 * @param serviceId the service.
 * @param agency alias of the agency that offers it.
 * @param name its name.
 * @param needs the needs it is for.
 * @param responseDays target: days until a referral is answered.
 * @param waitDays target: days from acceptance to start.
 * @param open whether it takes referrals.
 * @param recordedAt when it was recorded; when it happened is the event's time.
 */
public record ServiceDescribed(
        UUID serviceId,
        String agency,
        String name,
        Set<Need> needs,
        Integer responseDays,
        Integer waitDays,
        Boolean open,
        Instant recordedAt)
        implements EventData {}
