package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.topics.Published;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What anybody with a plain Kafka client finds on the topics, after one client's route and all that other tests did. */
@WithTheWholeSystem
class TheTopicsIT {

    private static OneClientsRoute walked;
    private static List<Published> records;

    @BeforeAll
    static void walkTheLine() {
        walked = OneClientsRoute.walked();
        records = walked.records();
    }

    @Test
    void everythingThatHappenedIsThereInItsOrder() {
        assertThat(walked.happened("referral-events"))
                .containsExactly(
                        "key-worker.assigned",
                        "agreement.given",
                        "referral.sent",
                        "referral.waitlisted",
                        "referral.started",
                        "referral.sent",
                        "referral.accepted",
                        "referral.ended",
                        "referral.started",
                        "referral.sent",
                        "referral.declined",
                        "referral.sent",
                        "referral.withdrawn",
                        "referral.sent",
                        "referral.corrected",
                        "referral.sent",
                        "agreement.given",
                        "agreement.withdrawn");
        assertThat(walked.happened("client-descriptions")).contains("client.described");
        assertThat(walked.happened("pathway-events"))
                .contains("pathway.opened", "step.entered", "step.waiting", "step.started", "step.left");
        assertThat(records.stream()
                        .filter(record -> record.topic().equals("directory-events"))
                        .map(Published::happened))
                .contains("agency.described", "service.described");
    }

    @Test
    void everyRecordIsACloudEvent() {
        assertThat(records).allSatisfy(record -> {
            assertThat(record.headers().keySet())
                    .containsExactlyInAnyOrder(
                            "ce_specversion",
                            "ce_id",
                            "ce_source",
                            "ce_type",
                            "ce_time",
                            "ce_subject",
                            "ce_sequence",
                            "content-type");
            assertThat(record.header("ce_specversion")).isEqualTo("1.0");
            assertThat(record.header("content-type")).isEqualTo("application/json");
            assertThat(record.header("ce_source")).isEqualTo(source(record));
            assertThat(record.header("ce_subject")).isNotBlank();
            assertThat(record.time()).isBefore(Instant.now());
            int version = UUID.fromString(record.id()).version();
            assertThat(version).isEqualTo(isDerived(record) ? 5 : 7);
        });
    }

    /** What people record with pathway-service is no more derived from other events than what they record elsewhere. */
    private static boolean isDerived(Published record) {
        return record.topic().equals("pathway-events")
                && !List.of("contact.recorded", "contact.missed", "plan.set", "pathway.closed")
                        .contains(record.happened());
    }

    @Test
    void everyRecordLiesOnTheTopicOfItsTypeUnderItsKey() {
        assertThat(records).allSatisfy(record -> {
            EventType type = EventType.named(record.type()).orElseThrow();
            assertThat(record.topic()).isEqualTo(type.topic().topicName());
            if (type == EventType.CLIENT_MERGED || type == EventType.CLIENT_UNMERGED) {
                assertThat(record.key())
                        .isIn(
                                record.data().path("survivorId").asText(),
                                record.data().path("mergedId").asText());
                return;
            }
            String key = record.data()
                    .path(
                            type.topic() != Topic.DIRECTORY_EVENTS
                                    ? "clientId"
                                    : type == EventType.AGENCY_DESCRIBED ? "agency" : "serviceId")
                    .asText();
            assertThat(record.key()).isEqualTo(key);
        });
    }

    @Test
    void everyRecordMatchesItsSchema() {
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertThat(records).allSatisfy(record -> {
            EventType type = EventType.named(record.type()).orElseThrow();
            List<Error> errors = schemas.getSchema(EventType.class.getResourceAsStream(type.schemaResource()))
                    .validate(
                            record.value(),
                            InputFormat.JSON,
                            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
            assertThat(errors).as(record.type()).isEmpty();
        });
    }

    @Test
    void theSequenceOfATopicAndKeyHasNoGapAndNoStepBack() {
        Map<String, List<Long>> sequences = records.stream()
                .collect(Collectors.groupingBy(
                        record -> record.topic() + " " + record.key(),
                        Collectors.mapping(Published::sequence, Collectors.toList())));
        assertThat(sequences)
                .allSatisfy((key, sequence) -> assertThat(sequence)
                        .containsExactlyElementsOf(LongStream.rangeClosed(1, sequence.size())
                                .boxed()
                                .toList()));
    }

    @Test
    void nothingOnATopicSaysWhoAnybodyIs() {
        List<String> telling = Stream.concat(
                        Invented.told().stream(),
                        Arrays.stream(Account.values())
                                .flatMap(account -> Stream.of(
                                        account.givenName() + " " + account.familyName(), account.username() + "@")))
                .toList();
        assertThat(telling).hasSizeGreaterThan(20);
        assertThat(records)
                .allSatisfy(record -> assertThat(record.value() + record.headers() + record.key())
                        .doesNotContain(telling));
    }

    @Test
    void noConsumerHadToSetAnythingAside() {
        assertThat(Topics.readDeadLetters()).isEmpty();
    }

    private static String source(Published record) {
        return record.topic().equals("pathway-events") ? "/pathway-service" : "/referral-service";
    }
}
