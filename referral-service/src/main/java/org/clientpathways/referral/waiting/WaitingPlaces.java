package org.clientpathways.referral.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.referral.referral.ReferralStatus;

/** The places on the waiting lists in their order. Row security shows them to the service's staff alone. */
@ApplicationScoped
class WaitingPlaces {

    private final Sql sql;

    WaitingPlaces(Sql sql) {
        this.sql = sql;
    }

    /** A referral's bare course, for whoever is a party to it. */
    record Course(UUID client, UUID service, ReferralStatus status, int version) {}

    /**
     * A place in the order of a list.
     *
     * @param number from 1
     * @param tier of its priority, the most urgent is 1
     */
    record Place(UUID referral, long number, int tier, byte[] rank) {}

    /** The place that a referral has now. */
    record Standing(Instant waitingSince, int tier, byte[] rank) {}

    /** Whom a client is to stand between; null at an end of the list. */
    record Gap(Place before, Place after) {

        /** Whether all there are of another tier than this. */
        boolean isBeyond(int tier) {
            return before != null && before.tier() > tier || after != null && after.tier() < tier;
        }
    }

    /** How many wait for a service. */
    record Count(UUID service, long waiting, long reviewsDue) {}

    Optional<Course> course(UUID referral) {
        return sql.one(
                "select client_id, service_id, status, version from referral where id = ?",
                row -> new Course(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Code.of(ReferralStatus.class, row.getString(3)),
                        row.getInt(4)),
                referral);
    }

    Optional<Standing> standing(UUID referral, UUID service) {
        return sql.one(
                "select waiting_since, tier, rank from waiting_place where referral_id = ? and service_id = ? and on_list",
                row -> new Standing(Sql.instant(row, 1), row.getInt(2), row.getBytes(3)),
                referral,
                service);
    }

    /** Where a client stands and can be moved to; empty where they are on no list of the asking staff. */
    Optional<WaitingRange> range(UUID referral) {
        return sql.one(
                "select waiting_position(?), first_place, last_place from waiting_range(?)",
                row -> new WaitingRange(row.getLong(1), row.getLong(2), row.getLong(3)),
                referral,
                referral);
    }

    /** Up to this many places of a list, from after one on. */
    List<Place> list(UUID service, int afterTier, byte[] afterRank, int most) {
        return sql.all(
                "select referral_id, place, tier, rank from waiting_list(?, ?, ?, ?)",
                WaitingPlaces::place,
                service,
                afterTier,
                afterRank,
                most);
    }

    /** The same of those alone whose review is due by a day. */
    List<Place> reviews(UUID service, LocalDate dueBy, int afterTier, byte[] afterRank, int most) {
        return sql.all(
                "select referral_id, place, tier, rank from waiting_reviews(?, ?, ?, ?, ?)",
                WaitingPlaces::place,
                service,
                dueBy,
                afterTier,
                afterRank,
                most);
    }

    /** How many wait for each service of the asking staff, and how many of their reviews are due by a day. */
    List<Count> counts(LocalDate dueBy) {
        return sql.all(
                "select service_id, waiting, reviews_due from waiting_counts(?)",
                row -> new Count(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)),
                dueBy);
    }

    /** Has whoever else moves somebody on this list wait for the end of the transaction. */
    void lock(UUID service) {
        sql.one("select id from service where id = ? for no key update", row -> row.getString(1), service);
    }

    /** Whom this referral would stand between with this number; empty where the list is too short for it. */
    Optional<Gap> gapAt(UUID service, UUID moved, long number) {
        List<Place> around = sql.all(
                "select null::uuid, place, tier, rank from waiting_gap(?, ?, ?)",
                WaitingPlaces::place,
                service,
                moved,
                number);
        Place before = at(around, number - 1);
        return number > 1 && before == null ? Optional.empty() : Optional.of(new Gap(before, at(around, number)));
    }

    /** Whom this referral would stand between right before another; empty where that one is not on the list. */
    Optional<Gap> gapBefore(UUID service, UUID moved, UUID other) {
        return standing(other, service)
                .map(next -> new Gap(
                        sql.one(
                                        "select null::uuid, 0, tier, rank from waiting_place"
                                                + " where service_id = ? and on_list and referral_id <> ? and (tier, rank) < (?, ?)"
                                                + " order by tier desc, rank desc limit 1",
                                        WaitingPlaces::place,
                                        service,
                                        moved,
                                        next.tier(),
                                        next.rank())
                                .orElse(null),
                        new Place(other, 0, next.tier(), next.rank())));
    }

    /** The rank of who begins to wait at this moment. */
    byte[] rankByWait(Instant since, UUID referral) {
        return sql.one("select rank_by_wait(?, ?)", row -> row.getBytes(1), Sql.at(since), referral)
                .orElseThrow();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject(1, UUID.class), row.getLong(2), row.getInt(3), row.getBytes(4));
    }

    private static Place at(List<Place> places, long number) {
        return places.stream().filter(one -> one.number() == number).findFirst().orElse(null);
    }
}
