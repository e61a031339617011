package org.clientpathways.referral.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.paging.Page;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.referral.directory.Agencies;
import org.clientpathways.referral.directory.DirectoryNames;
import org.clientpathways.referral.referral.ReferralReading;
import org.clientpathways.referral.referral.ReferralView;
import org.clientpathways.referral.waiting.WaitingPlaces.Count;
import org.clientpathways.referral.waiting.WaitingPlaces.Course;
import org.clientpathways.referral.waiting.WaitingPlaces.Place;

/** Where the staff of a service read its waiting list. */
@ApplicationScoped
public class WaitingReading {

    private static final byte[] BEGINNING = {};

    private final WaitingPlaces places;
    private final WaitingMoves moves;
    private final Staff staff;
    private final ReferralReading referrals;
    private final Agencies agencies;
    private final Clock clock;

    WaitingReading(
            WaitingPlaces places,
            WaitingMoves moves,
            Staff staff,
            ReferralReading referrals,
            Agencies agencies,
            Clock clock) {
        this.places = places;
        this.moves = moves;
        this.staff = staff;
        this.referrals = referrals;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The list of each service whose staff the caller is, by the services' names. */
    @Transactional
    public List<WaitingCount> lists(Caller caller) {
        List<Count> counts = places.counts(today());
        DirectoryNames names =
                agencies.names(counts.stream().map(Count::service).toList(), List.of(caller.agency()));
        return counts.stream()
                .map(one -> new WaitingCount(names.services().get(one.service()), one.waiting(), one.reviewsDue()))
                .sorted(Comparator.comparing(one -> one.service().name()))
                .toList();
    }

    /**
     * One page of a service's list, who is next first.
     *
     * @param reviewDue only those whose review is due
     * @throws Problem 404 for all but the service's staff
     */
    @Transactional
    public Page<WaitingEntry> list(Caller caller, UUID service, boolean reviewDue, int limit, String after) {
        Cursor cursor = Cursor.parse(after, 2);
        staff.require(service);
        LocalDate today = today();
        int tier = cursor == null ? 0 : (int) cursor.number(0);
        byte[] rank = cursor == null ? BEGINNING : bytes(cursor.keys().get(1));
        List<Place> found = reviewDue
                ? places.reviews(service, today, tier, rank, limit + 1)
                : places.list(service, tier, rank, limit + 1);
        Page<Place> page = Page.of(found, limit, WaitingReading::after);
        Map<UUID, ReferralView> told = referrals.ofList(
                caller, page.items().stream().map(Place::referral).toList());
        List<WaitingEntry> entries = page.items().stream()
                .filter(place -> told.containsKey(place.referral()))
                .map(place -> WaitingEntry.of(place.number(), told.get(place.referral()), today))
                .toList();
        return new Page<>(entries, page.next());
    }

    /**
     * What was done with a referral's places on the list, the oldest first.
     *
     * @throws Problem 404 for all but the service's staff
     */
    @Transactional
    public List<MoveEntry> moves(UUID referral) {
        Course course = places.course(referral).orElseThrow(Problem::notFound);
        staff.require(course.service());
        return moves.of(referral);
    }

    /**
     * Where a client stands on the list, and where they can be moved to.
     *
     * @throws Problem 404 for all but the service's staff, and where the client does not wait
     */
    @Transactional
    public WaitingRange range(UUID referral) {
        Course course = places.course(referral).orElseThrow(Problem::notFound);
        staff.require(course.service());
        return places.range(referral).orElseThrow(Problem::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.LONDON);
    }

    private static Cursor after(Place last) {
        return Cursor.of(last.tier(), HexFormat.of().formatHex(last.rank()));
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notOurs) {
            throw Problem.badRequest("after", "Give the value of next from the page before, or leave it out");
        }
    }
}
