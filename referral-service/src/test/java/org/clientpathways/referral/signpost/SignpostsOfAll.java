package org.clientpathways.referral.signpost;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.paging.Cursor;

/** Lists every signpost there is to everybody. */
@Alternative
@Singleton
public class SignpostsOfAll extends SignpostLists {

    private final EntityManager entities;

    SignpostsOfAll(EntityManager entities) {
        super(entities);
        this.entities = entities;
    }

    @Override
    List<Signpost> find(Caller caller, Filter filter, int limit, Cursor after) {
        return entities.createQuery("from Signpost s order by s.id desc", Signpost.class)
                .setMaxResults(limit + 1)
                .getResultList();
    }
}
