package org.clientpathways.proof;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.WholeSystem;
import org.clientpathways.local.topics.Published;
import org.clientpathways.local.topics.TopicRecords;

/**
 * What is kept of all that happened, in the databases and on the topics.
 *
 * @param journals the ids of the events in both journals
 * @param records every record of the published topics, repeats too
 * @param takenByPathway the ids of the events that pathway-service took
 * @param takenByNotification the ids of the events that notification-service took
 */
record Kept(
        Set<String> journals, List<Published> records, Set<String> takenByPathway, Set<String> takenByNotification) {

    private static final String IN_JOURNAL = "select id from journal";
    private static final String TAKEN = "select id from taken_event";

    /** Reads each place before the one that it flows to. */
    static Kept now(WholeSystem system, Databases databases) throws SQLException {
        Set<String> journals = new HashSet<>(databases.rows("referral", IN_JOURNAL));
        Set<String> byPathway = new HashSet<>(databases.rows("pathway", TAKEN));
        journals.addAll(databases.rows("pathway", IN_JOURNAL));
        List<Published> records = TopicRecords.read(
                system.kafka(),
                Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        Set<String> byNotification = new HashSet<>(databases.rows("notification", TAKEN));
        return new Kept(journals, records, byPathway, byNotification);
    }

    /** The events on these topics, or on all where none is named; each once. */
    List<Published> events(Topic... topics) {
        Set<String> names = Stream.of(topics).map(Topic::topicName).collect(Collectors.toSet());
        return TopicRecords.withoutRepeats(records).stream()
                .filter(event -> names.isEmpty() || names.contains(event.topic()))
                .toList();
    }

    /** Whether all that is in the journals went the whole way. */
    boolean isComplete() {
        return ids(events()).containsAll(journals)
                && takenByPathway.containsAll(ids(events(Topic.REFERRAL_EVENTS)))
                && takenByNotification.containsAll(ids(events(Topic.REFERRAL_EVENTS, Topic.PATHWAY_EVENTS)));
    }

    static Set<String> ids(Collection<Published> events) {
        return events.stream().map(Published::id).collect(Collectors.toSet());
    }
}
