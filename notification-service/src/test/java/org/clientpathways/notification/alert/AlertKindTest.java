package org.clientpathways.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlertKindTest {

    @ParameterizedTest
    @EnumSource
    void whatIsToDoSaysWhatAndWhatIsOnlyToKnowSaysThatThereIsNothing(AlertKind kind) {
        assertThat(kind.whatToDo().startsWith("There is nothing to do")).isNotEqualTo(kind.isToDo());
    }
}
