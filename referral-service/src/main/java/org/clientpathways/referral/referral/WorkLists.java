package org.clientpathways.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.referral.agreement.AgreementReading;

/**
 * The lists that people work from. What a service received: the unanswered first, the oldest of them first, then the
 * rest by what moved last. What an agency sent: by what moved last.
 */
@ApplicationScoped
class WorkLists {

    private static final String UNANSWERED = "unanswered";
    private static final String MOVED = "moved";
    /** Written into the query, so that PostgreSQL knows from its text that the lists' own indexes serve it. */
    private static final String DRAFT = literal(ReferralStatus.DRAFT);

    private static final String SENT = literal(ReferralStatus.SENT);

    private static final Set<ReferralStatus> OPEN = Arrays.stream(ReferralStatus.values())
            .filter(status -> !status.isClosed() && status != ReferralStatus.DRAFT)
            .collect(Collectors.toSet());

    private final EntityManager entities;

    WorkLists(EntityManager entities) {
        this.entities = entities;
    }

    /** What is asked for: a status, null for any; and of the ids by which a client is known any one, none for all clients. */
    record Filter(ReferralStatus status, Set<UUID> client) {}

    /**
     * Up to {@code limit + 1} referrals that these services received.
     *
     * @param after where to go on; null at the beginning
     */
    List<Referral> received(Set<UUID> services, Filter filter, int limit, Cursor after) {
        List<Referral> found = new ArrayList<>();
        if (services.isEmpty()) {
            return found;
        }
        boolean fromUnanswered = after == null || after.keys().get(0).equals(UNANSWERED);
        if (fromUnanswered && (filter.status() == null || filter.status() == ReferralStatus.SENT)) {
            found.addAll(unanswered(services, filter, limit + 1, after));
        }
        if (found.size() <= limit && filter.status() != ReferralStatus.SENT) {
            Cursor moved = fromUnanswered ? null : after;
            found.addAll(moved(
                    ofServices(services) + " and r.status not in (" + DRAFT + ", " + SENT
                            + ") and r.sentAt is not null",
                    servicesValue(services),
                    filter,
                    limit + 1 - found.size(),
                    moved));
        }
        return found;
    }

    /**
     * Up to {@code limit + 1} referrals that this agency made, drafts among them.
     *
     * @param service only those to this service; null for any
     */
    List<Referral> sent(String agency, UUID service, Filter filter, int limit, Cursor after) {
        Map<String, Object> values = new HashMap<>(Map.of("agency", agency));
        String whose = "r.referringAgency = :agency";
        if (service != null) {
            whose += " and r.service = :service";
            values.put("service", service);
        }
        return moved(whose, values, filter, limit + 1, after);
    }

    /** Up to {@code limit + 1} open referrals by this agency, of the client and to those whom an agreement reaches. */
    List<Referral> open(String agency, AgreementReading.Reach reach, int limit, Cursor after) {
        Map<String, Object> values = new HashMap<>(
                Map.of("agency", agency, "agencies", reach.agencies(), "services", reach.services(), "open", OPEN));
        return moved(
                "r.referringAgency = :agency and r.status in :open"
                        + " and (r.receivingAgency in :agencies or r.service in :services)",
                values,
                new Filter(null, Set.of(reach.client())),
                limit + 1,
                after);
    }

    /** The cursor that goes on after this referral on a list of what was received. */
    static Cursor afterReceived(Referral last) {
        return last.status == ReferralStatus.SENT ? Cursor.of(UNANSWERED, last.sentAt, last.id) : afterMoved(last);
    }

    /** The cursor that goes on after this referral on a list by what moved last. */
    static Cursor afterMoved(Referral last) {
        return Cursor.of(MOVED, last.milestoneAt, last.id);
    }

    /** Most are staff of one service, and Hibernate keeps no plan of a query with a list. */
    private static String ofServices(Set<UUID> services) {
        return services.size() == 1 ? "r.service = :services" : "r.service in :services";
    }

    private static Map<String, Object> servicesValue(Set<UUID> services) {
        return Map.of("services", one(services));
    }

    private static Object one(Set<UUID> ids) {
        return ids.size() == 1 ? ids.iterator().next() : ids;
    }

    private static String literal(ReferralStatus status) {
        return ReferralStatus.class.getName() + "." + status.name();
    }

    private List<Referral> unanswered(Set<UUID> services, Filter filter, int most, Cursor after) {
        Map<String, Object> values = new HashMap<>(servicesValue(services));
        String where = ofServices(services) + " and r.status = " + SENT;
        if (after != null) {
            where += " and (r.sentAt, r.id) > (:at, :id)";
            values.put("at", after.instant(1));
            values.put("id", after.id(2));
        }
        return list(where, values, new Filter(null, filter.client()), most, "r.sentAt, r.id");
    }

    private List<Referral> moved(String whose, Map<String, Object> whoseValues, Filter filter, int most, Cursor after) {
        Map<String, Object> values = new HashMap<>(whoseValues);
        String where = whose;
        if (after != null) {
            where += " and (r.milestoneAt, r.id) < (:at, :id)";
            values.put("at", after.instant(1));
            values.put("id", after.id(2));
        }
        return list(where, values, filter, most, "r.milestoneAt desc, r.id desc");
    }

    private List<Referral> list(String where, Map<String, Object> values, Filter filter, int most, String order) {
        String also = "";
        if (filter.status() != null) {
            also += " and r.status = :status";
            values.put("status", filter.status());
        }
        if (!filter.client().isEmpty()) {
            also += filter.client().size() == 1 ? " and r.client = :client" : " and r.client in :client";
            values.put("client", one(filter.client()));
        }
        TypedQuery<Referral> query =
                entities.createQuery("from Referral r where " + where + also + " order by " + order, Referral.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
