package org.clientpathways.groundwork.taking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.clientpathways.contracts.EventType;
import org.clientpathways.groundwork.taking.Untakeable.Reason;
import org.junit.jupiter.api.Test;

class DeadLetterTopicsTest {

    private final List<ProducerRecord<String, byte[]>> sent = new ArrayList<>();
    private final DeadLetterTopics letters = new DeadLetterTopics("pathway-service", sent::add);

    @Test
    void aLetterSaysWhoCouldNotTakeWhatAndWhy() {
        letters.keep(Records.example(EventType.REFERRAL_ENDED).build(), new Untakeable(Reason.NOT_JSON, "No JSON"));

        assertThat(sent.get(0).topic()).isEqualTo("referral-events.dead-letter");
        assertThat(header("dead-letter-consumer")).isEqualTo("pathway-service");
        assertThat(header("dead-letter-reason")).isEqualTo("not-json");
        assertThat(header("dead-letter-topic") + header("dead-letter-partition") + header("dead-letter-offset"))
                .isEqualTo("referral-events342");
        assertThat(header("ce_type")).isEqualTo(EventType.REFERRAL_ENDED.typeName());
    }

    @Test
    void whatIsTooLargeStaysWhereItIsSoThatTheLetterCanBeSent() {
        Records large = Records.example(EventType.REFERRAL_ENDED)
                .value(new byte[5_000_000])
                .header("ce_subject", "x".repeat(2_000_000))
                .header("ce_" + "y".repeat(2_000_000), "a long name");
        for (int i = 0; i < 2_000; i++) {
            large.header("ce_" + i, "z".repeat(1_000));
        }

        letters.keep(large.build(), new Untakeable(Reason.TOO_LARGE, "Too large"));

        assertThat(sent.get(0).value()).isNull();
        assertThat(sent.get(0).headers().lastHeader("ce_subject")).isNull();
        assertThat(sent.get(0).headers().toArray()).hasSizeLessThan(20);
        assertThat(header("ce_id")).isNotBlank();
    }

    private String header(String name) {
        Header header = sent.get(0).headers().lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
