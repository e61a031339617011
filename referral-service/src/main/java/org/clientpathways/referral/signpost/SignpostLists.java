package org.clientpathways.referral.signpost;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;

/**
 * The lists that key workers follow up from: what is to be followed up by its day, so that what is due comes first; then
 * what was, the newest first.
 */
@ApplicationScoped
class SignpostLists {

    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private final EntityManager entities;

    SignpostLists(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What is asked for.
     *
     * @param dueOn only what is to be followed up by this day; null for all
     * @param mine only the clients whose key worker is asking
     * @param clients the ids of one client, whoever their key worker; none for any client
     */
    record Filter(LocalDate dueOn, boolean mine, Set<UUID> clients) {}

    /**
     * Up to {@code limit + 1} signposts: of one client, or of those whose key worker is of the caller's agency.
     *
     * @param after where to go on; null at the beginning
     */
    List<Signpost> find(Caller caller, Filter filter, int limit, Cursor after) {
        List<Signpost> found = new ArrayList<>();
        boolean fromOpen = after == null || after.keys().get(0).equals(OPEN);
        if (fromOpen) {
            found.addAll(open(caller, filter, limit + 1, after));
        }
        if (found.size() <= limit && filter.dueOn() == null) {
            found.addAll(closed(caller, filter, limit + 1 - found.size(), fromOpen ? null : after));
        }
        return found;
    }

    /** The cursor that goes on after this one. */
    static Cursor after(Signpost last) {
        return last.followUpOn == null
                ? Cursor.of(CLOSED, last.givenAt, last.id)
                : Cursor.of(OPEN, last.followUpOn.atStartOfDay().toInstant(ZoneOffset.UTC), last.id);
    }

    private List<Signpost> open(Caller caller, Filter filter, int most, Cursor after) {
        Map<String, Object> values = new HashMap<>();
        String where = "s.followUpOn is not null" + whose(caller, filter, values);
        if (filter.dueOn() != null) {
            where += " and s.followUpOn <= :dueOn";
            values.put("dueOn", filter.dueOn());
        }
        if (after != null) {
            where += " and (s.followUpOn, s.id) > (:day, :id)";
            values.put("day", LocalDate.ofInstant(after.instant(1), ZoneOffset.UTC));
            values.put("id", after.id(2));
        }
        return list(where + " order by s.followUpOn, s.id", values, most);
    }

    private List<Signpost> closed(Caller caller, Filter filter, int most, Cursor after) {
        Map<String, Object> values = new HashMap<>();
        String where = "s.followUpOn is null" + whose(caller, filter, values);
        if (after != null) {
            where += " and s.id < :id";
            values.put("id", after.id(2));
        }
        return list(where + " order by s.id desc", values, most);
    }

    private static String whose(Caller caller, Filter filter, Map<String, Object> values) {
        String whose = "";
        if (filter.clients().isEmpty()) {
            whose += " and s.keyWorkerAgency = :agency";
            values.put("agency", caller.agency());
        } else {
            whose += " and s.client in :clients";
            values.put("clients", filter.clients());
        }
        if (filter.mine()) {
            whose += " and s.keyWorker = :me";
            values.put("me", caller.account());
        }
        return whose;
    }

    private List<Signpost> list(String where, Map<String, Object> values, int most) {
        TypedQuery<Signpost> query = entities.createQuery("from Signpost s where " + where, Signpost.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
