package org.clientpathways.referral.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.http.Versions;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.access.Relationships;
import org.clientpathways.referral.referral.ReferralReading;
import org.clientpathways.referral.referral.ReferralStatus;
import org.clientpathways.referral.referral.ReferralView;
import org.clientpathways.referral.waiting.WaitingPlaces.Course;
import org.clientpathways.referral.waiting.WaitingPlaces.Gap;
import org.clientpathways.referral.waiting.WaitingPlaces.Place;
import org.clientpathways.referral.waiting.WaitingPlaces.Standing;

/** Where a service moves clients on its waiting list and looks at their waits again. */
@ApplicationScoped
public class WaitingDesk {

    private final WaitingPlaces places;
    private final WaitingMoves moves;
    private final Staff staff;
    private final Relationships relationships;
    private final ReferralReading reading;
    private final Clock clock;

    WaitingDesk(
            WaitingPlaces places,
            WaitingMoves moves,
            Staff staff,
            Relationships relationships,
            ReferralReading reading,
            Clock clock) {
        this.places = places;
        this.moves = moves;
        this.staff = staff;
        this.relationships = relationships;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Moves a client to another place among those of the same priority.
     *
     * @param ifMatch the version of the referral that the caller saw
     * @param body read only once it is known that the client waits
     * @return the referral as the caller may see it after that
     * @throws Problem 404 for all but the service's staff, 428 or 412 for the version, 409 where the client does not wait
     *     or the place is among those of another priority, 400 for a place that the list has not
     */
    @Transactional
    public ReferralView move(Caller caller, UUID referral, String ifMatch, Supplier<MoveRequest> body) {
        Course course = waiting(referral, ifMatch);
        MoveRequest request = body.get();
        places.lock(course.service());
        Standing from = places.standing(referral, course.service()).orElseThrow();
        Instant now = clock.instant();
        Gap gap = gap(course.service(), referral, request);
        if (gap.isBeyond(from.tier())) {
            throw beyond(places.range(referral).orElseThrow());
        }
        byte[] rank = rank(referral, from, gap, now);
        moves.move(Ids.next(), caller, now, referral, from, rank, request.reason());
        return reading.read(caller, referral);
    }

    /**
     * Writes down that a client's wait was looked at again. With another priority they go where they belong there by how
     * long they have waited.
     *
     * @throws Problem as {@link #move}, 400 for a next review before today
     */
    @Transactional
    public ReferralView review(Caller caller, UUID referral, String ifMatch, Supplier<ReviewRequest> body) {
        Course course = waiting(referral, ifMatch);
        ReviewRequest request = body.get();
        Instant now = clock.instant();
        if (request.reviewOn().isBefore(LocalDate.ofInstant(now, Clocks.LONDON))) {
            throw Problem.badRequest("reviewOn", "Give today or a later day");
        }
        places.lock(course.service());
        Standing from = places.standing(referral, course.service()).orElseThrow();
        moves.review(Ids.next(), caller, now, referral, from, request);
        return reading.read(caller, referral);
    }

    private Course waiting(UUID referral, String ifMatch) {
        Course seen = places.course(referral).orElseThrow(Problem::notFound);
        staff.require(seen.service());
        relationships.lock(seen.client());
        Course course = places.course(referral).orElseThrow(Problem::notFound);
        Versions.check(ifMatch, course.version());
        if (course.status() != ReferralStatus.WAITING) {
            throw new Problem(
                            409,
                            "status-conflict",
                            "That cannot follow",
                            "Only a client on the waiting list can be moved or reviewed. Read the referral again.")
                    .with("currentStatus", course.status())
                    .with("mayBecome", course.status().mayBecome());
        }
        return course;
    }

    private Gap gap(UUID service, UUID moved, MoveRequest request) {
        if ((request.toPosition() == null) == (request.before() == null)) {
            throw Problem.badRequest("toPosition", "Give either toPosition or before");
        }
        if (request.before() == null) {
            return places.gapAt(service, moved, request.toPosition())
                    .orElseThrow(() ->
                            Problem.badRequest("toPosition", "The list is not that long: give a place that it has"));
        }
        if (request.before().equals(moved)) {
            throw Problem.badRequest("before", "Name another referral than the one that is moved");
        }
        return places.gapBefore(service, moved, request.before())
                .orElseThrow(() -> Problem.badRequest("before", "Name a referral that waits on the same list"));
    }

    private static Problem beyond(WaitingRange range) {
        return new Problem(
                        409,
                        "other-priority",
                        "That place is among clients of another priority",
                        "A move keeps the priority: give a place from first to last. To pass clients of another priority,"
                                + " change this client's by a review.")
                .with("first", range.first())
                .with("last", range.last());
    }

    /** Who goes last stands as if they had begun to wait now, so that whoever comes later comes after them. */
    private byte[] rank(UUID referral, Standing from, Gap gap, Instant now) {
        int tier = from.tier();
        byte[] low = rankIn(tier, gap.before());
        byte[] high = rankIn(tier, gap.after());
        if (Rank.isBetween(from.rank(), low, high)) {
            return from.rank();
        }
        byte[] last = places.rankByWait(now, referral);
        return high == null && Rank.isBetween(last, low, null) ? last : Rank.between(low, high);
    }

    private static byte[] rankIn(int tier, Place neighbour) {
        return neighbour == null || neighbour.tier() != tier ? null : neighbour.rank();
    }
}
