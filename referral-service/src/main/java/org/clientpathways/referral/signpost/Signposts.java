package org.clientpathways.referral.signpost;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The signposts that clients were given. */
@ApplicationScoped
public class Signposts implements PanacheRepositoryBase<Signpost, UUID> {

    /** The signpost as it stands in the database, past what this transaction has read of it. */
    Signpost reread(UUID id) {
        Signpost signpost = findById(id);
        getEntityManager().refresh(signpost);
        return signpost;
    }

    /** The follow-ups of one, the first first. */
    List<SignpostFollowUp> followUps(UUID signpost) {
        return getEntityManager()
                .createQuery(
                        "from SignpostFollowUp f where f.id.signpost = :signpost order by f.id.sequence",
                        SignpostFollowUp.class)
                .setParameter("signpost", signpost)
                .getResultList();
    }
}
