package org.clientpathways.referral.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.referral.access.Relationships;

/** Finds clients by name, date of birth and key worker, in the order of their names. */
@ApplicationScoped
class ClientQueries {

    /**
     * Clients whose name the agency may perhaps see: it holds the record, or they agreed to something like it. Whether it
     * may is decided afterwards; this keeps those that it surely may not from being looked at one by one.
     */
    private static final String PERHAPS_NAMED = """
            (c.registered_by = :agency or c.key_worker_agency = :agency
             or exists (select from agreement a join agreement_recipient r on r.agreement_id = a.id
                         where a.client_id = c.id and r.agency = :agency and a.withdrawn_at is null
                           and 'identity' = any(a.categories) and 'coordination' = any(a.purposes)))
            """;

    private static final String ORDER = """
             and (cast(:after as uuid) is null or (i.folded_name, c.id) > (
                    select p.folded_name, p.client_id from client_identity p where p.client_id = :after))
             order by i.folded_name, c.id
             limit :limit
            """;

    private final EntityManager entities;

    ClientQueries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The ids of clients that the caller's agency works with.
     *
     * @param words folded, so that they hold letters and digits alone
     * @param after the client before the first, which the caller may see; null to begin
     */
    @SuppressWarnings("unchecked")
    List<UUID> find(ClientSearch search, List<String> words, Caller caller, UUID after, int limit) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                search.mine()
                        ? "c.key_worker = :account and c.key_worker_agency = :agency"
                        : Relationships.RELATED + " and " + PERHAPS_NAMED);
        for (int i = 0; i < words.size(); i++) {
            conditions.add("i.folded_name like :word" + i);
        }
        if (search.bornOn() != null) {
            conditions.add("i.born_on = :born");
        }
        Query query = entities.createNativeQuery(
                "select c.id from client c join client_identity i on i.client_id = c.id where "
                        + String.join(" and ", conditions) + ORDER,
                UUID.class);
        if (search.mine()) {
            query.setParameter("account", caller.account());
        }
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("word" + i, "% " + words.get(i) + "%");
        }
        if (search.bornOn() != null) {
            query.setParameter("born", search.bornOn());
        }
        return query.setParameter("agency", caller.agency())
                .setParameter("after", after)
                .setParameter("limit", limit)
                .getResultList();
    }
}
