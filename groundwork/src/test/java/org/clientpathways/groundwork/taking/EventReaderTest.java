package org.clientpathways.groundwork.taking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.event.ReferralEnded;
import org.clientpathways.groundwork.json.PublishedJson;
import org.clientpathways.groundwork.taking.Untakeable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private final EventReader reader = new EventReader(PublishedJson.mapper());

    @ParameterizedTest
    @EnumSource(EventType.class)
    void theExampleOfEverySchemaIsTaken(EventType type) throws Untakeable {
        Arrival arrival = reader.read(Records.example(type).build());

        assertThat(arrival.event()).hasValueSatisfying(event -> {
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.data()).isInstanceOf(type.data());
            assertThat(event.sequence()).isEqualTo(7);
            assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-03-02T10:15:30.125Z"));
        });
        assertThat(arrival.offset()).isEqualTo(42);
    }

    @Test
    void aFieldThatANewerPublisherAddedIsPassedOver() throws Untakeable {
        Arrival arrival =
                reader.read(ended().replacing("{", "{\"addedLater\":1,").build());

        assertThat(arrival.event().orElseThrow().data()).isInstanceOf(ReferralEnded.class);
    }

    @Test
    void aTombstoneOfADescriptionIsTakenAsTheEndOfIt() throws Untakeable {
        Arrival arrival = reader.read(Records.example(EventType.CLIENT_DESCRIBED)
                .value((byte[]) null)
                .without("ce_id")
                .without("ce_type")
                .build());

        assertThat(arrival.event()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamed() {
        refused(ended().key(null), Reason.NO_KEY, "key");
        refused(ended().value((byte[]) null), Reason.NO_VALUE, "value");
        refused(ended().without("ce_id"), Reason.HEADER_MISSING, "ce_id");
        refused(ended().without("ce_time"), Reason.HEADER_MISSING, "ce_time");
        refused(ended().without("ce_sequence"), Reason.HEADER_MISSING, "ce_sequence");
        refused(ended().replacing("\"outcome\"", "\"outcom\""), Reason.WRONG_SHAPE, "outcome");
        refused(ended().replacing("\"need-met\"", "null"), Reason.WRONG_SHAPE, "outcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rosa Pike", "{", "{}{}", "{\"clientId\":\"1\",\"clientId\":\"2\"}"})
    void whatIsNotOneJsonObjectIsRefusedWithoutQuotingIt(String value) {
        Untakeable why = refusal(ended().value(value));

        assertThat(why.reason()).isIn(Reason.NOT_JSON, Reason.WRONG_SHAPE);
        assertThat(why.getMessage()).doesNotContain("Rosa");
    }

    @Test
    void aValueOfAnotherKindIsRefusedWithItsFieldAndWithoutItsValue() {
        Untakeable why = refused(ended().replacing("\"need-met\"", "\"Rosa Pike\""), Reason.WRONG_SHAPE, "outcome");

        assertThat(why.getMessage()).doesNotContain("Rosa");
        refused(ended().replacing("\"planned\":true", "\"planned\":\"yes\""), Reason.WRONG_SHAPE, "planned");
    }

    @Test
    void anUnknownTypeOrVersionIsRefused() {
        refused(ended().header("ce_type", "org.clientpathways.referral.ended.v2"), Reason.UNKNOWN_TYPE, "ce_type");
        refused(ended().header("ce_type", "com.example.other"), Reason.UNKNOWN_TYPE, "ce_type");
    }

    @Test
    void anEventOnAnotherTopicOrUnderAnotherKeyIsRefused() {
        refused(ended().on("directory-events"), Reason.WRONG_TOPIC, "referral-events");
        refused(ended().key("019a2b3c-0000-7000-8000-0000000000ff"), Reason.WRONG_KEY, "clientId");
    }

    @Test
    void aMergeIsTakenUnderEitherOfItsRecordsAndUnderNoOther() throws Untakeable {
        Records merged = Records.example(EventType.CLIENT_MERGED);

        assertThat(reader.read(merged.key("019a2b3c-0000-7000-8000-00000000000c")
                                .build())
                        .event())
                .isPresent();
        assertThat(reader.read(merged.key("019a2b3c-0000-7000-8000-00000000000d")
                                .build())
                        .event())
                .isPresent();
        refused(merged.key("019a2b3c-0000-7000-8000-00000000000e"), Reason.WRONG_KEY, "survivorId or mergedId");
    }

    @Test
    void headersThatCannotBeReadAreNamed() {
        refused(ended().header("ce_id", "7"), Reason.HEADER_UNREADABLE, "ce_id");
        refused(ended().header("ce_time", "yesterday"), Reason.HEADER_UNREADABLE, "ce_time");
        refused(ended().header("ce_sequence", "x"), Reason.HEADER_UNREADABLE, "ce_sequence");
    }

    @Test
    void aValueOfMoreThanOneMegabyteIsRefusedUnread() {
        refused(ended().value(new byte[EventReader.MOST_BYTES + 1]), Reason.TOO_LARGE, "bytes");
    }

    @Test
    void aRecordWhoseHeadersMakeItTooLargeIsRefusedToo() {
        refused(ended().header("ce_note", "x".repeat(EventReader.MOST_BYTES)), Reason.TOO_LARGE, "bytes");
    }

    private static Records ended() {
        return Records.example(EventType.REFERRAL_ENDED);
    }

    private Untakeable refused(Records record, Reason reason, String named) {
        Untakeable why = refusal(record);
        assertThat(why.reason()).isEqualTo(reason);
        assertThat(why.getMessage()).contains(named);
        return why;
    }

    private Untakeable refusal(Records record) {
        return catchThrowableOfType(Untakeable.class, () -> reader.read(record.build()));
    }
}
