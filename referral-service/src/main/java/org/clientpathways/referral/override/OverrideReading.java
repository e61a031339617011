package org.clientpathways.referral.override;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Merges;
import org.clientpathways.referral.access.Relationships;

/** Where overrides are read: by the agency that recorded them, and by who else holds the client. */
@ApplicationScoped
public class OverrideReading {

    private final Overrides overrides;
    private final Relationships relationships;
    private final Merges merges;
    private final Clock clock;

    OverrideReading(Overrides overrides, Relationships relationships, Merges merges, Clock clock) {
        this.overrides = overrides;
        this.relationships = relationships;
        this.merges = merges;
        this.clock = clock;
    }

    /**
     * One override.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public OverrideView read(Caller caller, UUID id) {
        SharingOverride override = overrides.findByIdOptional(id).orElseThrow(Problem::notFound);
        relationships.requireHolder(override.client());
        return override.view(caller, clock.instant());
    }

    /**
     * One page of what the caller's agency recorded: what waits for review first, within a status the oldest first.
     *
     * @param status only this one; null for all
     */
    @Transactional
    public Page<OverrideView> list(Caller caller, OverrideStatus status, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 2);
        Instant now = clock.instant();
        OverrideStatus first = cursor == null ? OverrideStatus.TO_REVIEW : status(cursor);
        List<SharingOverride> found = new ArrayList<>();
        for (OverrideStatus one : OverrideStatus.values()) {
            if (one.compareTo(first) >= 0 && (status == null || status == one) && found.size() <= limit) {
                UUID beyond = cursor != null && one == first ? cursor.id(1) : null;
                found.addAll(overrides.recordedBy(caller.agency(), one, now, beyond, limit + 1 - found.size()));
            }
        }
        return Page.of(found, limit, last -> Cursor.of(last.status(now).code(), last.id()))
                .map(override -> override.view(caller, now));
    }

    /**
     * One page of a client's, under their own id and those merged into it, the newest first.
     *
     * @throws Problem 404 when the caller's agency does not hold the client's record
     */
    @Transactional
    public Page<OverrideView> ofClient(Caller caller, UUID client, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 1);
        relationships.requireHolder(client);
        Instant now = clock.instant();
        return Page.of(
                        overrides.ofClient(merges.idsOf(client), cursor == null ? null : cursor.id(0), limit),
                        limit,
                        last -> Cursor.of(last.id()))
                .map(override -> override.view(caller, now));
    }

    private static OverrideStatus status(Cursor cursor) {
        for (OverrideStatus one : OverrideStatus.values()) {
            if (one.code().equals(cursor.keys().get(0))) {
                return one;
            }
        }
        throw Problem.badRequest("after", "Give the value of next from the page before, or leave it out");
    }
}
