package org.clientpathways.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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

    /** The milestone by which a referral stands: the last one that was not taken back. */
    ReferralMilestone standing(Referral referral) {
        return getEntityManager()
                .find(ReferralMilestone.class, new ReferralMilestone.Id(referral.id, referral.standing()));
    }

    /** The milestones that still count once this one, by which the referral stands, is taken back; in their order. */
    List<ReferralMilestone> counting(UUID referral, ReferralMilestone taken) {
        Deque<ReferralMilestone> counting = new ArrayDeque<>();
        for (ReferralMilestone one : milestones(referral)) {
            if (one.isTakeBack()) {
                counting.removeLast();
            } else {
                counting.addLast(one);
            }
        }
        counting.remove(taken);
        return List.copyOf(counting);
    }

    /** The newest referral to this service that continues another; empty where row security hides it. */
    Optional<Referral> continuing(UUID referral, UUID service) {
        return getEntityManager()
                .createQuery(
                        "from Referral r where r.continues = :referral and r.service = :service"
                                + " order by r.createdAt desc, r.id desc",
                        Referral.class)
                .setParameter("referral", referral)
                .setParameter("service", service)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Its place on the service's waiting list, from 1: by priority, then by how long it has waited. */
    long position(Referral referral) {
        return (Long) getEntityManager()
                .createNativeQuery("select waiting_position(:id)", Long.class)
                .setParameter("id", referral.id)
                .getSingleResult();
    }
}
