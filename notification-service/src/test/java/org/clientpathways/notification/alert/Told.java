package org.clientpathways.notification.alert;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clientpathways.notification.testing.Story;

/** What is told of a story, in short words. */
final class Told {

    private Told() {}

    /** What is not settled: each kind with its reason, outcome or day. */
    static List<String> open(Story story) {
        return ClientAlerts.of(story.events()).alerts().stream()
                .filter(alert -> alert.settledAt() == null)
                .map(Told::words)
                .toList();
    }

    private static String words(Alert alert) {
        return Stream.of(
                        alert.kind().code(),
                        alert.details().get(Detail.REASON),
                        alert.details().get(Detail.OUTCOME),
                        alert.details().get(Detail.MISSED_BY),
                        alert.details().get(Detail.DUE_ON))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
