package org.clientpathways.referral.linkage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.clientpathways.referral.client.ClientView;
import org.clientpathways.referral.client.DuplicateReason;
import org.clientpathways.referral.directory.AgencyName;

/**
 * A pair as one side is told of it: of the other side's client nothing but in what the two are alike.
 *
 * @param client the own client
 * @param otherAgency the agency that registered the other
 * @param score how likely they are one person, 0 to 100
 * @param same what the own side said; absent until then
 */
public record LinkageView(
        UUID id,
        LinkageStatus status,
        ClientView client,
        AgencyName otherAgency,
        int score,
        List<DuplicateReason> reasons,
        Instant foundAt,
        Boolean same) {}
