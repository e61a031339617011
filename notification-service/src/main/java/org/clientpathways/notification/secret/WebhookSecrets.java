package org.clientpathways.notification.secret;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.store.Rows;

/**
 * The secrets of each subscription: the newest has no end; those before it stay valid beside it for as long as the partner
 * needs to bring the new one into use.
 */
@ApplicationScoped
public class WebhookSecrets {

    private static final String ADD =
            "insert into subscription_secret (id, subscription_id, secret, made_at) values (?, ?, ?, ?)";
    private static final String VALID = """
            select secret from subscription_secret
             where subscription_id = ? and (valid_until is null or valid_until > ?)
             order by made_at desc, id desc
            """;
    private static final String END = """
            update subscription_secret set valid_until = least(valid_until, ?::timestamptz)
             where subscription_id = ? and (valid_until is null or valid_until > ?::timestamptz)
            """;
    private static final String FORGET =
            "delete from subscription_secret where subscription_id = ? and valid_until <= ?";
    private static final String OLD_UNTIL = """
            select subscription_id, max(valid_until) as until from subscription_secret
             where subscription_id = any (?) and valid_until > ?
             group by subscription_id
            """;

    private final Rows rows;
    private final SecretBox box;
    private final Clock clock;

    WebhookSecrets(Rows rows, SecretBox box, Clock clock) {
        this.rows = rows;
        this.box = box;
        this.clock = clock;
    }

    /** A fresh secret, kept for a subscription that has none without an end. */
    public WebhookSecret add(UUID subscription) {
        WebhookSecret secret = WebhookSecret.make();
        rows.change(ADD, Ids.next(), subscription, box.close(subscription, secret), clock.instant());
        return secret;
    }

    /** Ends those that are valid at the latest then; what has ended is forgotten. */
    public void end(UUID subscription, Instant until) {
        Instant now = clock.instant();
        rows.change(END, until, subscription, now);
        rows.change(FORGET, subscription, now);
    }

    /** How many are valid. */
    public int valid(UUID subscription) {
        return closed(subscription).size();
    }

    /** Until when the old secrets of these subscriptions stay valid; those that have none are left out. */
    public Map<UUID, Instant> oldUntil(Collection<UUID> subscriptions) {
        return rows
                .find(
                        OLD_UNTIL,
                        row -> Map.entry(row.getObject(1, UUID.class), Rows.instant(row, "until")),
                        subscriptions,
                        clock.instant())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Signs with what is valid now. */
    public Signer signer(UUID subscription) {
        return signer(subscription, closed(subscription));
    }

    /**
     * Signs with these.
     *
     * @param closed as they lie in the database, newest first
     */
    public Signer signer(UUID subscription, List<byte[]> closed) {
        return new Signer(
                closed.stream().map(one -> box.open(subscription, one)).toList());
    }

    private List<byte[]> closed(UUID subscription) {
        return rows.find(VALID, row -> row.getBytes(1), subscription, clock.instant());
    }
}
