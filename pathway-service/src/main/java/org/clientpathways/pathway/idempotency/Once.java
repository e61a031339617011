package org.clientpathways.pathway.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.idempotency.IdempotencyKeys;
import org.clientpathways.groundwork.problem.Problem;

/** Makes a thing once for each {@code Idempotency-Key} of an account, in the transaction that makes it. */
@ApplicationScoped
public class Once {

    private final IdempotencyKeys keys;

    Once(AgroalDataSource database, Clock clock, ObjectMapper mapper) {
        this.keys = new IdempotencyKeys(database, clock, mapper);
    }

    /**
     * Runs the work, unless this request was answered before under the same key.
     *
     * @param path what was posted to
     * @param request the request as read; the same key with another request is refused
     * @param work makes the thing and gives its id
     * @return the id of what was made, now or before
     * @throws Problem as {@link IdempotencyKeys#make}. Whether what the work did is given up then is for whoever began the
     *     transaction to say
     */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = RuntimeException.class)
    public UUID make(Caller caller, String key, String path, Object request, Supplier<UUID> work) {
        return keys.make(caller, key, path, request, work);
    }

    /** Drops what is too old, so that the table does not grow with history. */
    @Scheduled(every = "1m")
    @Transactional
    void forget() {
        keys.forget();
    }
}
