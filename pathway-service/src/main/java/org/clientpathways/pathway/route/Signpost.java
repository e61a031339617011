package org.clientpathways.pathway.route;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.event.SignpostFollowedUp;
import org.clientpathways.contracts.event.SignpostGiven;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * A service that the client was told about; they make contact themselves, so it is no step.
 *
 * @param id the signpost
 * @param serviceId the service
 * @param agency alias of the agency that told the client
 * @param need what the client needs help with
 * @param givenAt when the client was told
 * @param followUpOn the day on which the key worker asks what became of it; none once that is known
 * @param result what the key worker learned last; none before
 * @param obstacle why the client could not; none unless they could not
 * @param followedUpAt when the key worker learned it; none before
 */
public record Signpost(
        UUID id,
        UUID serviceId,
        String agency,
        Need need,
        Instant givenAt,
        LocalDate followUpOn,
        SignpostResult result,
        SignpostObstacle obstacle,
        Instant followedUpAt) {

    /** Those that these events make, in the order they were given, in whatever order the events arrived. */
    public static List<Signpost> of(Collection<PublishedEvent> events) {
        Map<UUID, Signpost> signposts = new LinkedHashMap<>();
        TreeSet<PublishedEvent> asHappened = new TreeSet<>(PublishedEvent.AS_HAPPENED);
        asHappened.addAll(events);
        for (PublishedEvent event : asHappened) {
            if (event.data() instanceof SignpostGiven given) {
                signposts.putIfAbsent(given.signpostId(), given(given, event.occurredAt()));
            } else if (event.data() instanceof SignpostFollowedUp told) {
                signposts.computeIfPresent(
                        told.signpostId(), (id, signpost) -> signpost.followedUp(told, event.occurredAt()));
            }
        }
        return List.copyOf(signposts.values());
    }

    private static Signpost given(SignpostGiven given, Instant at) {
        return new Signpost(
                given.signpostId(),
                given.serviceId(),
                given.agency(),
                given.need(),
                at,
                given.followUpOn(),
                null,
                null,
                null);
    }

    /** Once it is known what became of it, nothing more is learned. */
    private Signpost followedUp(SignpostFollowedUp told, Instant at) {
        if (isFollowedUp()) {
            return this;
        }
        LocalDate again = told.followUpOn() == null ? followUpOn : told.followUpOn();
        return new Signpost(
                id,
                serviceId,
                agency,
                need,
                givenAt,
                told.result() == SignpostResult.NOT_YET ? again : null,
                told.result(),
                told.obstacle(),
                at);
    }

    /** Whether it is known what became of it. */
    public boolean isFollowedUp() {
        return followUpOn == null;
    }
}
