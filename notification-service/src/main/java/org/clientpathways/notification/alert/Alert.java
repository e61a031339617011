package org.clientpathways.notification.alert;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.clientpathways.groundwork.taking.PublishedEvent;

/**
 * Something that happened to a client, or did not, of which somebody is told.
 *
 * @param id that of the event it comes from
 * @param agency alias of the agency that sent the referral or made the plan it is about; none where it is about neither
 * @param to whom it is told; none where that is whoever is the client's key worker
 * @param happenedAt when it happened, or when the target was passed
 * @param settledAt when what had to be done was done, so that nobody needs be told any more; none until then
 */
record Alert(
        UUID id,
        AlertKind kind,
        UUID clientId,
        String agency,
        KeyWorker to,
        Map<Detail, Object> details,
        Instant happenedAt,
        Instant settledAt) {

    /** What comes from this event, told to the client's key worker, whoever they are. */
    static Alert from(PublishedEvent event, AlertKind kind) {
        UUID client = UUID.fromString(event.key());
        return new Alert(event.id(), kind, client, null, null, Map.of(), event.occurredAt(), null);
    }

    /** The same, of a referral that this agency sent, or a plan that it made. */
    Alert by(String alias) {
        return new Alert(id, kind, clientId, alias, to, details, happenedAt, settledAt);
    }

    /** The same, told to this person alone. */
    Alert to(KeyWorker person) {
        return new Alert(id, kind, clientId, agency, person, details, happenedAt, settledAt);
    }

    /** The same, saying this too; what there is none of is not said. */
    Alert with(Detail detail, Object value) {
        if (value == null) {
            return this;
        }
        Map<Detail, Object> more = new EnumMap<>(Detail.class);
        more.putAll(details);
        more.put(detail, value);
        return new Alert(id, kind, clientId, agency, to, more, happenedAt, settledAt);
    }

    /** The same, settled at the first of these instants, if there is any. */
    Alert settled(Stream<Instant> by) {
        Instant first = by.min(Instant::compareTo).orElse(null);
        return new Alert(id, kind, clientId, agency, to, details, happenedAt, first);
    }
}
