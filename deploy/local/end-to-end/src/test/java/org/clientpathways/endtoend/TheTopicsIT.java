package org.clientpathways.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.endtoend.Line.KEY_WORKER;
import static org.clientpathways.endtoend.Line.SERVICE_WORKER;
import static org.clientpathways.endtoend.Line.change;
import static org.clientpathways.endtoend.SignIn.as;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Topic;
import org.clientpathways.local.demo.story.Account;
import org.clientpathways.local.demo.story.DemoService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What anybody with a plain Kafka client finds on the topics, after one client's route and all that other tests did. */
@WithTheWholeSystem
class TheTopicsIT {

    private static final Instant BEGIN =
            Instant.now().minus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MILLIS);

    private static String client;
    private static Line.Referral debt;
    private static Line.Referral benefits;
    private static List<Published> records;

    @BeforeAll
    static void walkTheLine() {
        client = Line.register();
        Line.agree(client, List.of("identity", "contact", "access-needs", "needs", "circumstances"));
        debt = refer(DemoService.HARBOUR_DEBT_ADVICE, 0);
        debt = change(
                SERVICE_WORKER,
                debt,
                "waitlist",
                at(4, "priority", "routine", "reviewOn", LocalDate.now().toString()));
        debt = change(SERVICE_WORKER, debt, "start", at(14));
        benefits = refer(DemoService.BENEFITS_ADVICE, 16);
        benefits = change(Account.COUNCIL_WORKER, benefits, "accept", at(19));
        debt = change(SERVICE_WORKER, debt, "end", at(24, "outcome", "need-met", "planned", true));
        benefits = change(Account.COUNCIL_WORKER, benefits, "start", at(30));
        change(SERVICE_WORKER, refer(DemoService.FRESH_START, 31), "decline", at(32, "reason", "not-eligible"));
        change(
                KEY_WORKER,
                refer(DemoService.HARBOUR_HOUSING_ADVICE, 33),
                "withdraw",
                at(34, "decidedBy", "client", "reason", "need-met"));
        change(KEY_WORKER, refer(DemoService.HARBOUR_HOUSING_ADVICE, 35), "correct", at(35, "reason", "Logged twice"));
        refer(DemoService.HARBOUR_HOUSING_ADVICE, 36);
        String second = Line.agree(client, List.of("identity", "contact")).path("id");
        as(KEY_WORKER)
                .header("If-Match", "*")
                .body(Map.of())
                .post("/agreements/{id}/withdraw", second)
                .then()
                .statusCode(200);
        records = Awaitility.await("every event of the client")
                .atMost(Duration.ofSeconds(30))
                .until(
                        Topics::readAll,
                        all -> happened(all, "referral-events").count() == 18
                                && happened(all, "pathway-events")
                                                .filter("step.left"::equals)
                                                .count()
                                        == 3);
    }

    @Test
    void everythingThatHappenedIsThereInItsOrder() {
        assertThat(happened(records, "referral-events"))
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
        assertThat(happened(records, "client-descriptions")).contains("client.described");
        assertThat(happened(records, "pathway-events"))
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
            assertThat(version).isEqualTo(record.topic().equals("pathway-events") ? 5 : 7);
        });
    }

    @Test
    void everyRecordLiesOnTheTopicOfItsTypeUnderItsKey() {
        assertThat(records).allSatisfy(record -> {
            EventType type = EventType.named(record.type()).orElseThrow();
            assertThat(record.topic()).isEqualTo(type.topic().topicName());
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

    @Test
    void theRouteInTheApiIsTheOneThatTheRecordsTell() {
        RouteFromRecords fromRecords = new RouteFromRecords(records, client);
        Routes.await(KEY_WORKER, client, answer -> answer.<List<?>>path("steps").size() == 5);
        JsonPath route = Routes.of(KEY_WORKER, client).jsonPath();
        List<RouteFromRecords.Step> steps = route.<Map<String, Object>>getList("steps").stream()
                .map(step -> new RouteFromRecords.Step(
                        (String) step.get("id"),
                        (String) step.get("status"),
                        instant(step, "enteredAt"),
                        instant(step, "startedAt"),
                        instant(step, "leftAt"),
                        (String) step.get("how")))
                .toList();
        assertThat(steps).containsExactlyInAnyOrderElementsOf(fromRecords.steps());
        assertThat(spells(route, false)).isEqualTo(fromRecords.spells());
    }

    @Test
    void theRouteSaysWhereEachStepCameFromAndWhenTheClientWasBetweenServices() {
        JsonPath route = Routes.of(KEY_WORKER, client).jsonPath();
        String debtService = Line.serviceId(DemoService.HARBOUR_DEBT_ADVICE);
        assertThat(route.getString("steps.find { it.id == '%s' }.from".formatted(debt.id())))
                .isEqualTo("outside");
        assertThat(route.getString("steps.find { it.id == '%s' }.from".formatted(benefits.id())))
                .isEqualTo(debtService);
        assertThat(spells(route, true))
                .extracting(RouteFromRecords.Spell::begin, RouteFromRecords.Spell::end)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(day(24), day(30)));
    }

    private static Set<RouteFromRecords.Spell> spells(JsonPath route, boolean between) {
        return route.<Map<String, Object>>getList("spells").stream()
                .filter(spell -> spell.get("kind").equals("between-services") == between)
                .map(spell -> new RouteFromRecords.Spell(
                        (String) spell.get("stepId"),
                        (String) spell.get("kind"),
                        instant(spell, "begin"),
                        instant(spell, "end")))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Instant instant(Map<String, Object> of, String field) {
        Object text = of.get(field);
        return text == null ? null : Instant.parse((String) text);
    }

    private static String source(Published record) {
        return record.topic().equals("pathway-events") ? "/pathway-service" : "/referral-service";
    }

    private static Stream<String> happened(List<Published> all, String topic) {
        return all.stream()
                .filter(record -> record.topic().equals(topic) && record.key().equals(client))
                .map(Published::happened);
    }

    private static Line.Referral refer(DemoService service, int day) {
        Map<String, Object> body = Line.referralOf(client);
        body.put("serviceId", Line.serviceId(service));
        body.put("need", service.needs().get(0).code());
        body.put("occurredAt", day(day).toString());
        var answer = Line.refer(body).then().statusCode(201).extract().response();
        return new Line.Referral(answer.path("id"), client, answer.header("ETag"));
    }

    private static Map<String, Object> at(int day, Object... more) {
        Map<String, Object> body = new java.util.LinkedHashMap<>();
        body.put("occurredAt", day(day).toString());
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private static Instant day(int day) {
        return BEGIN.plus(day, ChronoUnit.DAYS);
    }
}
