package org.clientpathways.referral.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/** The handovers that were offered. */
@ApplicationScoped
public class Handovers implements PanacheRepositoryBase<Handover, UUID> {

    private static final String END = """
            update handover
               set status = :status, ended_at = greatest(offered_at, :now), ended_by = :account, ended_by_name = :name,
                   return_reason = :reason, version = version + 1
             where id = :id and status = 'offered' and version = :version
            """;

    /**
     * A handover to which the caller's agency is a party.
     *
     * @throws Problem 404
     */
    Handover require(Caller caller, UUID id) {
        return findByIdOptional(id).filter(one -> isParty(caller, one)).orElseThrow(Problem::notFound);
    }

    boolean isParty(Caller caller, Handover handover) {
        return handover.isFrom(caller.agency()) || handover.toAgency.equals(caller.agency());
    }

    /** The handover as it stands now. */
    Handover reread(Handover handover) {
        getEntityManager().refresh(handover);
        return handover;
    }

    /**
     * Up to {@code most}, the newest first.
     *
     * @param status only these; null for all
     * @param before the last one that was seen; null to begin
     */
    List<Handover> list(Caller caller, Direction direction, HandoverStatus status, UUID before, int most) {
        boolean sent = direction == Direction.SENT;
        String query =
                sent ? "fromAgency = :agency" : "toAgency = :agency and (toWorker is null or toWorker = :account)";
        Parameters values = Parameters.with("agency", caller.agency());
        if (!sent) {
            values.and("account", caller.account());
        }
        if (status != null) {
            query += " and status = :status";
            values.and("status", status);
        }
        if (before != null) {
            query += " and id < :before";
            values.and("before", before);
        }
        return find(query + " order by id desc", values).page(0, most).list();
    }

    /**
     * Locks the client's row to the end of the transaction, also for an agency that is only offered them.
     *
     * @return false where the agency may not know of the client any more
     */
    boolean lockClient(UUID client) {
        return !getEntityManager()
                .createNativeQuery("select id from client where id = :id for no key update", UUID.class)
                .setParameter("id", client)
                .getResultList()
                .isEmpty();
    }

    /** Ends an offer that stands as it was seen, unaccepted; false where it does not any more. */
    boolean end(Handover seen, HandoverStatus status, Caller caller, String reason, Instant now) {
        return getEntityManager()
                        .createNativeQuery(END)
                        .setParameter("status", status.code())
                        .setParameter("now", now)
                        .setParameter("account", caller.account())
                        .setParameter("name", caller.name())
                        .setParameter("reason", reason)
                        .setParameter("id", seen.id)
                        .setParameter("version", seen.version)
                        .executeUpdate()
                > 0;
    }

    /** Makes the caller the client's key worker; false where the database refuses it. */
    boolean accept(Handover seen, Caller caller) {
        return Optional.ofNullable(getEntityManager()
                        .createNativeQuery("select accept_handover(:id, :account)", UUID.class)
                        .setParameter("id", seen.id)
                        .setParameter("account", caller.account())
                        .getSingleResultOrNull())
                .isPresent();
    }
}
