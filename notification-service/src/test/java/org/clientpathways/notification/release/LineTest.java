package org.clientpathways.notification.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.notification.testing.Story;
import org.junit.jupiter.api.Test;

class LineTest {

    private final List<PublishedEvent> events = events();

    @Test
    void eachIsHandedOnAsItComesWhileNoneIsMissing() {
        Line line = new Line(0, events.subList(0, 2));

        assertThat(line.release(event(1))).containsExactly(event(1), event(2));
        assertThat(line.release(event(2))).as("was handed on already").isEmpty();
        assertThat(line.released()).isEqualTo(2);
        assertThat(line.hasGap()).isFalse();
    }

    @Test
    void whatComesBehindAGapWaits() {
        Line line = new Line(1, List.of());

        assertThat(line.release(event(3))).isEmpty();
        assertThat(line.released()).isEqualTo(1);
        assertThat(line.hasGap()).isTrue();
    }

    @Test
    void whatWaitsGoesOnWithTheOneThatWasMissingUpToTheNextGap() {
        Line line = new Line(1, List.of(event(3), event(2), event(5)));

        assertThat(line.release(event(2))).containsExactly(event(2), event(3));
        assertThat(line.released()).isEqualTo(3);
    }

    @Test
    void inWhateverOrderTheyComeEachIsHandedOnOnceAndInItsPlace() {
        Line line = new Line(0, events);

        assertThat(line.release(event(4))).isEmpty();
        assertThat(line.release(event(2))).isEmpty();
        assertThat(line.release(event(1))).isEqualTo(events);
        assertThat(line.release(event(3))).isEmpty();
        assertThat(line.release(event(5))).isEmpty();
        assertThat(line.hasGap()).isFalse();
    }

    @Test
    void whatWasMissingBeforeEventsWereHeldBackIsHandedOnWhenItComes() {
        Line line = new Line(4, List.of());

        assertThat(line.release(event(2))).containsExactly(event(2));
        assertThat(line.released()).isEqualTo(4);
        assertThat(line.hasGap()).isFalse();
    }

    private PublishedEvent event(int sequence) {
        return events.get(sequence - 1);
    }

    private static List<PublishedEvent> events() {
        Story story = new Story();
        story.referral(Need.HOUSING).sent().accepted().waitlisted().started().ended();
        return story.events();
    }
}
