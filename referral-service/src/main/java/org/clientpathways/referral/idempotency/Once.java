package org.clientpathways.referral.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/**
 * Makes a thing once for each {@code Idempotency-Key} of an account. The key is kept in the transaction that makes the
 * thing: after a crash there are both or neither.
 */
@ApplicationScoped
public class Once {

    /** How long a key is kept. */
    static final Duration KEPT = Duration.ofHours(24);

    private final EntityManager entities;
    private final Clock clock;
    private final ObjectMapper mapper;

    Once(EntityManager entities, Clock clock, ObjectMapper mapper) {
        this.entities = entities;
        this.clock = clock;
        this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * Runs the work, unless this request was answered before under the same key.
     *
     * @param path what was posted to
     * @param request the request as read; the same key with another request is refused
     * @param work makes the thing and gives its id
     * @return the id of what was made, now or before
     * @throws Problem 400 without a key, 409 while the same key is being worked on, 422 when it was used for another
     *     request; whatever the work throws, nothing is kept then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID make(Caller caller, String key, String path, Object request, Supplier<UUID> work) {
        check(key);
        lock(caller.agency() + "\n" + caller.account() + "\n" + path + "\n" + key);
        byte[] hash = hash(request);
        List<?> before = entities.createNativeQuery(
                        "select request, made from idempotency_key where agency = :agency and account = :account"
                                + " and path = :path and key = :key and made_at > :since",
                        Object[].class)
                .setParameter("agency", caller.agency())
                .setParameter("account", caller.account())
                .setParameter("path", path)
                .setParameter("key", key)
                .setParameter("since", clock.instant().minus(KEPT))
                .getResultList();
        if (!before.isEmpty()) {
            Object[] row = (Object[]) before.get(0);
            if (!Arrays.equals((byte[]) row[0], hash)) {
                throw new Problem(
                        422,
                        "idempotency-key-reused",
                        "The key was used for another request",
                        "Send a new Idempotency-Key with a new request.");
            }
            return (UUID) row[1];
        }
        UUID made = work.get();
        forget();
        keep(caller, path, key, hash, made);
        return made;
    }

    private static void check(String key) {
        if (key == null || key.isBlank()) {
            throw new Problem(
                    400,
                    "idempotency-key-missing",
                    "An Idempotency-Key is needed",
                    "Send a header Idempotency-Key with a value of your own, such as a random id,"
                            + " and the same one when you repeat the request.");
        }
        if (key.length() > 255 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw Problem.badRequest("Idempotency-Key", "Give 1 to 255 letters, digits or signs, without spaces");
        }
    }

    /** Held to the end of the transaction, so that the second of two at once is told rather than doubled. */
    private void lock(String scope) {
        boolean mine = (Boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:s, 0))")
                .setParameter("s", scope)
                .getSingleResult();
        if (!mine) {
            throw new Problem(
                    409,
                    "idempotency-key-in-use",
                    "The same request is being worked on",
                    "Wait a moment and send it again with the same Idempotency-Key.");
        }
    }

    /** Drops some of what is too old, so that the table does not grow with history. */
    private void forget() {
        entities.createNativeQuery("delete from idempotency_key where ctid in (select ctid from idempotency_key"
                        + " where made_at < :before order by made_at limit 20 for update skip locked)")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private void keep(Caller caller, String path, String key, byte[] hash, UUID made) {
        entities.createNativeQuery(
                        "delete from idempotency_key where agency = :agency and account = :account and path = :path"
                                + " and key = :key")
                .setParameter("agency", caller.agency())
                .setParameter("account", caller.account())
                .setParameter("path", path)
                .setParameter("key", key)
                .executeUpdate();
        entities.createNativeQuery("insert into idempotency_key (agency, account, path, key, request, made, made_at)"
                        + " values (:agency, :account, :path, :key, :request, :made, :at)")
                .setParameter("agency", caller.agency())
                .setParameter("account", caller.account())
                .setParameter("path", path)
                .setParameter("key", key)
                .setParameter("request", hash)
                .setParameter("made", made)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(request));
        } catch (JsonProcessingException | NoSuchAlgorithmException fault) {
            throw new IllegalStateException("The request could not be hashed", fault);
        }
    }
}
