package org.clientpathways.groundwork.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;

/**
 * The keys under which things were made, in the service's own table {@code idempotency_key}. A key is kept in the
 * transaction that makes the thing: after a crash there are both or neither.
 */
public final class IdempotencyKeys {

    /** How long a key is kept. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final String LOOK = """
            select pg_try_advisory_xact_lock(hashtextextended(?, 0)), k.request, k.made
              from (values (1)) one
              left join idempotency_key k
                on k.agency = ? and k.account = ? and k.path = ? and k.key = ? and k.made_at > ?
            """;

    private static final String KEEP = """
            insert into idempotency_key as k (agency, account, path, key, request, made, made_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (agency, account, path, key) do update
               set request = excluded.request, made = excluded.made, made_at = excluded.made_at
             where k.made_at <= ?
            """;

    private static final String FORGET = """
            delete from idempotency_key where ctid in (
                   select ctid from idempotency_key where made_at < ? for update skip locked)
            """;

    private final AgroalDataSource database;
    private final Clock clock;
    private final ObjectMapper mapper;

    /** The keys in this database. */
    public IdempotencyKeys(AgroalDataSource database, Clock clock, ObjectMapper mapper) {
        this.database = database;
        this.clock = clock;
        this.mapper = mapper.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /**
     * Runs the work, which is in the caller's transaction, unless this request was answered before under the same key.
     *
     * @param path what was posted to
     * @param request the request as read; the same key with another request is refused
     * @param work makes the thing and gives its id
     * @return the id of what was made, now or before
     * @throws Problem 400 without a key, 409 while the same key is being worked on, 422 when it was used for another
     *     request; whatever the work throws, nothing is kept then. Whether what it did is given up is for whoever began the
     *     transaction to say
     */
    public UUID make(Caller caller, String key, String path, Object request, Supplier<UUID> work) {
        check(key);
        byte[] hash = hash(request);
        Optional<UUID> before = madeBefore(caller, path, key, hash);
        if (before.isPresent()) {
            return before.get();
        }
        UUID made = work.get();
        keep(caller, path, key, hash, made);
        return made;
    }

    /** Drops what is too old, so that the table does not grow with history. */
    public void forget() {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            set(forget, utc(clock.instant().minus(KEPT)));
            forget.executeUpdate();
        } catch (SQLException fault) {
            throw new IllegalStateException("Old keys could not be dropped", fault);
        }
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

    /**
     * Locks the key to the end of the transaction, so that the second of two at once is told rather than doubled, and looks
     * what was made under it.
     */
    private Optional<UUID> madeBefore(Caller caller, String path, String key, byte[] hash) {
        try (Connection connection = database.getConnection();
                PreparedStatement look = connection.prepareStatement(LOOK)) {
            set(
                    look,
                    caller.agency() + "\n" + caller.account() + "\n" + path + "\n" + key,
                    caller.agency(),
                    caller.account(),
                    path,
                    key,
                    utc(clock.instant().minus(KEPT)));
            try (ResultSet found = look.executeQuery()) {
                found.next();
                if (!found.getBoolean(1)) {
                    throw inUse();
                }
                UUID made = found.getObject(3, UUID.class);
                if (made != null && !Arrays.equals(found.getBytes(2), hash)) {
                    throw new Problem(
                            422,
                            "idempotency-key-reused",
                            "The key was used for another request",
                            "Send a new Idempotency-Key with a new request.");
                }
                return Optional.ofNullable(made);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The key could not be looked for", fault);
        }
    }

    /** Keeps the key; where another made something under it between our look and our lock, ours is given up. */
    private void keep(Caller caller, String path, String key, byte[] hash, UUID made) {
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            set(keep, caller.agency(), caller.account(), path, key, hash, made, utc(now), utc(now.minus(KEPT)));
            if (keep.executeUpdate() == 0) {
                throw inUse();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The key could not be kept", fault);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Problem inUse() {
        return new Problem(
                409,
                "idempotency-key-in-use",
                "The same request is being worked on",
                "Wait a moment and send it again with the same Idempotency-Key.");
    }

    private byte[] hash(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mapper.writeValueAsBytes(request));
        } catch (JsonProcessingException | NoSuchAlgorithmException fault) {
            throw new IllegalStateException("The request could not be hashed", fault);
        }
    }
}
