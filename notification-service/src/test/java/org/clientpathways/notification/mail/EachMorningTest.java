package org.clientpathways.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EachMorningTest {

    @Test
    void digestsGoOutAtSevenByLondonsClocksOnTheDaysTheyChangeToo() {
        assertThat(after("2026-03-28T07:00:01Z")).isEqualTo("2026-03-29T06:00:00Z");
        assertThat(after("2026-03-29T06:00:01Z")).isEqualTo("2026-03-30T06:00:00Z");
        assertThat(after("2026-10-24T06:00:01Z")).isEqualTo("2026-10-25T07:00:00Z");
        assertThat(after("2026-10-25T06:30:00Z")).isEqualTo("2026-10-25T07:00:00Z");
    }

    private static String after(String instant) {
        return MailTasks.EACH_MORNING
                .getNextExecutionTime(ExecutionComplete.simulatedSuccess(Instant.parse(instant)))
                .toString();
    }
}
