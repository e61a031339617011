package org.clientpathways.referral.referral;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.referral.agreement.AgreementReading;

/** Lists every referral there is to everybody. */
@Alternative
@Singleton
public class ListsOfAll extends WorkLists {

    private final EntityManager entities;

    ListsOfAll(EntityManager entities) {
        super(entities);
        this.entities = entities;
    }

    @Override
    List<Referral> received(Set<UUID> services, Filter filter, int limit, Cursor after) {
        return all(limit);
    }

    @Override
    List<Referral> sent(String agency, UUID service, Filter filter, int limit, Cursor after) {
        return all(limit);
    }

    @Override
    List<Referral> open(String agency, AgreementReading.Reach reach, int limit, Cursor after) {
        return all(limit);
    }

    private List<Referral> all(int limit) {
        return entities.createQuery("from Referral r order by r.id desc", Referral.class)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
