package org.clientpathways.frontend.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.frontend.form.Option;
import org.junit.jupiter.api.Test;

class EventWordsTest {

    @Test
    void everyEventThatAnAgencyCanBeSentHasWords() {
        Stream<EventType> sendable = Stream.concat(
                Arrays.stream(EventType.values()).filter(type -> ReferralEvent.class.isAssignableFrom(type.data())),
                Stream.of(
                        EventType.AGREEMENT_GIVEN,
                        EventType.AGREEMENT_WITHDRAWN,
                        EventType.AGREEMENT_EXPIRED,
                        EventType.OVERRIDE_RECORDED));
        List<String> chosen = EventWords.options().stream().map(Option::code).toList();
        assertThat(chosen)
                .containsExactlyInAnyOrderElementsOf(
                        sendable.map(EventType::typeName).toList());
        assertThat(EventWords.options().stream().map(Option::words)).doesNotHaveDuplicates();
    }

    @Test
    void aTypeThatIsNotKnownYetIsShownAsItIs() {
        assertThat(EventWords.of("org.clientpathways.referral.new.v9")).isEqualTo("org.clientpathways.referral.new.v9");
    }
}
