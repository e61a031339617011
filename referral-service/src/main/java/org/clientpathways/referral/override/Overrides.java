package org.clientpathways.referral.override;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The overrides that agencies recorded. */
@ApplicationScoped
public class Overrides implements PanacheRepositoryBase<SharingOverride, UUID> {

    /** How each status is told from the columns; {@code :now} decides what lapsed. */
    private static String where(OverrideStatus status) {
        return switch (status) {
            case TO_REVIEW -> "approvedAt is null and endedAt is null and lapsesAt > :now";
            case APPROVED -> "approvedAt is not null and endedAt is null";
            case LAPSED -> "approvedAt is null and endedAt is null and lapsesAt <= :now";
            case ENDED -> "endedAt is not null";
        };
    }

    /**
     * Up to {@code most} of those that an agency recorded: one status after another, the oldest first.
     *
     * @param after the last one of this status that was seen; null to begin
     */
    List<SharingOverride> recordedBy(String agency, OverrideStatus status, Instant now, UUID after, int most) {
        String query = "recordedBy = :agency and " + where(status) + (after == null ? "" : " and id > :after")
                + " order by id";
        Parameters values = Parameters.with("agency", agency);
        if (query.contains(":now")) {
            values.and("now", now);
        }
        if (after != null) {
            values.and("after", after);
        }
        return find(query, values).page(0, most).list();
    }

    /** Up to {@code limit + 1} of a client, under any of these ids, the newest first. */
    List<SharingOverride> ofClient(Set<UUID> ids, UUID before, int limit) {
        return (before == null
                        ? find("client in ?1 order by id desc", ids)
                        : find("client in ?1 and id < ?2 order by id desc", ids, before))
                .page(0, limit + 1)
                .list();
    }
}
