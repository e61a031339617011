package org.clientpathways.referral.access;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.access.CurrentCaller;
import org.clientpathways.groundwork.access.Roles;

/**
 * Tells the database at the beginning of each transaction for whom it is, so that row security lets through what they may
 * see and nothing else. Whoever forgets to ask for an agency sees no client. The settings end with the transaction, so that
 * no connection carries them to the next.
 */
@ApplicationScoped
public class Asking {

    private static final String SET = """
            select set_config('pathways.agency', ?, true),
                   set_config('pathways.at', ?, true),
                   set_config('pathways.purpose', ?, true),
                   set_config('pathways.services', own.services::text, true),
                   own.services
              from (select coalesce(array_agg(s.id), '{}') as services
                      from service_staff f join service s on s.id = f.service_id
                     where ? and f.account = ? and s.agency = ?) own
            """;

    private final AgroalDataSource database;
    private final CurrentCaller caller;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    Asking(
            AgroalDataSource database,
            CurrentCaller caller,
            TransactionManager manager,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.database = database;
        this.caller = caller;
        this.manager = manager;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A worker asks for their agency; reading a client is coordination unless said otherwise. Where the database cannot be
     * told, the transaction is given up here: whoever began it never learns of it, and it would stay with the thread, to be
     * joined by the next request.
     */
    void begin(@Observes @Initialized(TransactionScoped.class) Object begun) throws SystemException {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        try {
            caller.ofOneAgency().ifPresent(this::as);
        } catch (RuntimeException fault) {
            manager.rollback();
            throw fault;
        }
    }

    /** Has the rest of the transaction ask for this worker's agency; a system stands for the services whose staff list has it. */
    private void as(Caller worker) {
        as(worker.agency(), worker.account(), worker.has(Roles.SERVICE_WORKER) || worker.has(Roles.PARTNER_SYSTEM));
    }

    /**
     * Has the rest of the transaction ask for an agency.
     *
     * @param account the account that asks for it; may be null
     * @param serviceWorker whether it asks as staff of its services too
     */
    public void as(String agency, UUID account, boolean serviceWorker) {
        try (Connection connection = database.getConnection();
                PreparedStatement set = connection.prepareStatement(SET)) {
            set.setString(1, agency);
            set.setString(2, clock.instant().toString());
            set.setString(3, Purpose.COORDINATION.code());
            set.setBoolean(4, serviceWorker);
            set.setObject(5, account);
            set.setString(6, agency);
            try (ResultSet row = set.executeQuery()) {
                row.next();
                UUID[] services = (UUID[]) row.getArray(5).getArray();
                transaction.putResource(Asking.class, Set.of(services));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database could not be told who is asking", fault);
        }
    }

    /** The services whose staff is asking, in the transaction that runs. */
    @SuppressWarnings("unchecked")
    public Set<UUID> services() {
        Object services = transaction.getResource(Asking.class);
        return services == null ? Set.of() : (Set<UUID>) services;
    }
}
