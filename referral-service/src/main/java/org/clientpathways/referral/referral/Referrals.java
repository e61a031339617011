package org.clientpathways.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.problem.Problem;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/** The referrals, and the milestones of each. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    /** Says that nothing will be changed in this transaction: to look for changes took a seventh of a list's time. */
    void readOnly() {
        Session session = getEntityManager().unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }

    /**
     * The referral as it stands now, once its client is locked; what was read before may be of before the lock.
     *
     * @throws Problem 404 when there is none
     */
    Referral reread(UUID id) {
        Referral referral = findByIdOptional(id).orElseThrow(Problem::notFound);
        getEntityManager().refresh(referral);
        return referral;
    }

    /** The milestones of a referral, in the order they were recorded. */
    List<ReferralMilestone> milestones(UUID referral) {
        return getEntityManager()
                .createQuery(
                        "from ReferralMilestone m where m.id.referral = :referral order by m.id.sequence",
                        ReferralMilestone.class)
                .setParameter("referral", referral)
                .getResultList();
    }

    /** Its place on the service's waiting list, from 1: by priority, then by how long it has waited. */
    long position(Referral referral) {
        return (Long) getEntityManager()
                .createNativeQuery("select waiting_position(:id)", Long.class)
                .setParameter("id", referral.id)
                .getSingleResult();
    }
}
