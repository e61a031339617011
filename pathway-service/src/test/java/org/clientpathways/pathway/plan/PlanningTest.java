package org.clientpathways.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.Shown.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.overdue.OverdueWatch;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.DirectoryEvents;
import org.clientpathways.pathway.testing.Publisher;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Shown;
import org.clientpathways.pathway.testing.Tables;
import org.clientpathways.pathway.testing.Worker;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Referrals of these stories are for housing. */
@QuarkusTest
class PlanningTest {

    private static final LocalDate NOW = LocalDate.now(ZoneId.of("Europe/London"));

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @OidcWireMock
    WireMockServer server;

    @Inject
    OverdueWatch watch;

    private final UUID housing = Ids.next();
    private final UUID other = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();
    private final UUID client = story.client;
    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final Worker manager = Worker.of(COUNCIL, Roles.MANAGER);
    private final Tables tables = Tables.ofTheService();
    private ReferralServiceStandIn referralService;

    @BeforeEach
    void aClientWithAKeyWorker() {
        referralService = new ReferralServiceStandIn(server).knowsTheHolder(client);
        story.keyWorker(0, COUNCIL, keyWorker.account());
        Shown.told(story);
    }

    @Test
    void aTemplateIsKeptInAllItsVersionsAndNoOtherAgencySeesIt() {
        String id = template("Leaving prison", step("home", 14), step("work", 56, "home"));
        Map<String, Object> changed =
                Map.of("name", "Leaving prison 2", "open", false, "steps", List.of(step("home", 7)));

        asks(manager, changed).put("/plan-templates/" + id).then().statusCode(428);
        asks(manager, changed)
                .header("If-Match", "\"7\"")
                .put("/plan-templates/" + id)
                .then()
                .statusCode(412);
        asks(manager, changed)
                .header("If-Match", "\"1\"")
                .put("/plan-templates/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("steps.targetDays", contains(7));
        assertThat(tables.texts("select name from plan_template_version where template_id = '" + id + "' order by 1"))
                .containsExactly("Leaving prison", "Leaving prison 2");
        String random = manager.asks()
                .get("/plan-templates/" + Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(Worker.of(HEALTH, Roles.MANAGER)
                        .asks()
                        .get("/plan-templates/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString())
                .isEqualTo(random);
        asks(keyWorker, changed)
                .header("If-Match", "\"2\"")
                .put("/plan-templates/" + id)
                .then()
                .statusCode(403);
        give(Map.of("template", id, "startsOn", NOW.toString())).statusCode(400);
    }

    @Test
    void stepsThatWaitInACircleOrNameAnUnknownServiceAreRefused() {
        Map<String, Object> circle = Map.of("name", "Circle", "steps", List.of(step("a", 1, "b"), step("b", 1, "a")));
        add(circle).statusCode(400).body("violations[0].field", equalTo("steps[0].opensAfter"));
        Map<String, Object> unknown = new HashMap<>(step("a", 1));
        unknown.put("serviceId", Ids.next().toString());
        add(Map.of("name", "Unknown", "steps", List.of(unknown)))
                .statusCode(400)
                .body("violations[0].field", equalTo("steps[0].serviceId"));
        Map<String, Object> words = new HashMap<>(step("a", 1));
        words.put("key", "Ann Example");
        add(Map.of("name", "Words", "steps", List.of(words))).statusCode(400);
    }

    @Test
    void aPlanStandsBesideWhatDidHappen() {
        String template = template(
                "A home and work",
                step("home", 14),
                step("furniture", 20, "home"),
                step("work", 5),
                step("later", 90, "work"));
        var referral =
                story.referralTo(housing).sent(TODAY - 9).accepted(TODAY - 8).started(TODAY - 2);
        Shown.told(story);

        String id = give(Map.of(
                        "template", template, "startsOn", NOW.minusDays(10).toString()))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("template.name", equalTo("A home and work"))
                .extract()
                .path("id");

        route().body("plan.id", equalTo(id))
                .body("plan.steps.key", contains("home", "furniture", "work", "later"))
                .body(
                        "plan.steps.title",
                        contains("Title of home", "Title of furniture", "Title of work", "Title of later"))
                .body("plan.steps.status", contains("done", "due", "overdue", "not-yet-open"))
                .body("plan.steps[0].stepId", equalTo(referral.id.toString()))
                .body("plan.steps[0].late", equalTo(false))
                .body("plan.steps[0].dueOn", equalTo(NOW.plusDays(4).toString()))
                .body("plan.steps[1].stepId", nullValue());
        assertThat(told()).containsExactly("plan.set");
    }

    @Test
    void aStepThatNamesAServiceIsBroughtAboutByAReferralToItAndOneReferralBringsAboutOneStep() {
        publishServices();
        story.referralTo(housing).sent(TODAY - 9).accepted(TODAY - 8).started(TODAY - 5);
        Shown.told(story);
        Map<String, Object> any = planned("any", NOW.minusDays(6));
        Map<String, Object> named = planned("named", NOW);
        named.put("serviceId", housing.toString());
        give(Map.of("startsOn", NOW.minusDays(10).toString(), "steps", List.of(any, named)))
                .statusCode(201);
        route().body("plan.steps.status", contains("overdue", "done"))
                .body("plan.steps[1].service.name", equalTo("Housing Options"))
                .body("plan.steps[0].title", nullValue());

        story.referralTo(other).sent(TODAY - 4).accepted(TODAY - 4).started(TODAY - 1);
        Shown.told(story);

        route().body("plan.steps.status", contains("done", "done")).body("plan.steps.late", contains(true, false));
    }

    @Test
    void whatStartedBeforeThePlanBeganBringsAboutNothing() {
        story.referralTo(housing).sent(TODAY - 20).accepted(TODAY - 19).started(TODAY - 15);
        Shown.told(story);

        give(Map.of("startsOn", NOW.toString(), "steps", List.of(planned("home", NOW.plusDays(3)))))
                .statusCode(201);

        route().body("plan.steps.status", contains("due"));
    }

    @Test
    void aPlanIsAdaptedByGivingAllStepsAsTheyAreToBe() {
        String id = give(Map.of(
                        "startsOn",
                        NOW.minusDays(3).toString(),
                        "steps",
                        List.of(planned("home", NOW), planned("work", NOW, "home"), planned("drop", NOW))))
                .extract()
                .path("id");
        String home = route().extract().path("plan.steps[0].id");
        Map<String, Object> done = planned("home", NOW.plusDays(9));
        done.put("doneOn", NOW.minusDays(1).toString());
        Map<String, Object> change =
                Map.of("steps", List.of(planned("new", NOW, "work"), done, planned("work", NOW, "home")));

        asks(keyWorker, change).put("/plans/" + id).then().statusCode(428);
        asks(keyWorker, change)
                .header("If-Match", "\"1\"")
                .put("/plans/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("steps.key", contains("home", "work", "new", "drop"))
                .body("steps.status", contains("done", "due", "not-yet-open", "dropped"))
                .body("steps[0].id", equalTo(home))
                .body("steps[0].doneOn", equalTo(NOW.minusDays(1).toString()));
        asks(keyWorker, change)
                .header("If-Match", "\"1\"")
                .put("/plans/" + id)
                .then()
                .statusCode(412);
        asks(keyWorker, Map.of("steps", List.of(planned("drop", NOW), planned("home", NOW))))
                .header("If-Match", "\"2\"")
                .put("/plans/" + id)
                .then()
                .statusCode(200)
                .body("steps.status", contains("due", "due", "dropped", "dropped"));

        assertThat(told()).containsExactly("plan.set", "plan.set", "plan.set");
        assertThat(tables.texts("select json_array_length(data::json -> 'steps') from journal where subject = '" + id
                        + "' order by sequence"))
                .as("neither what was dropped nor what was done by hand")
                .containsExactly("3", "2", "2");
    }

    @Test
    void thereIsOnePlanAtATimeAndTheSameKeyMakesItOnce() {
        Map<String, Object> plan = Map.of("startsOn", NOW.toString(), "steps", List.of(planned("home", NOW)));
        String key = UUID.randomUUID().toString();
        String first = give(key, plan).statusCode(201).extract().path("id");

        give(key, plan).statusCode(201).body("id", equalTo(first));
        give(plan).statusCode(409).body("type", endsWith("plan-exists")).body("planId", equalTo(first));
        assertThat(told()).hasSize(1);
    }

    @Test
    void badDaysAndBothOrNeitherOfTemplateAndStepsAreRefused() {
        give(Map.of("startsOn", NOW.toString())).statusCode(400);
        give(Map.of("startsOn", "9999-01-01", "steps", List.of(planned("home", NOW))))
                .statusCode(400);
        give(Map.of("startsOn", NOW.toString(), "steps", List.of(planned("home", NOW.minusDays(1)))))
                .statusCode(400)
                .body("violations[0].field", equalTo("steps[0].dueOn"));
        Map<String, Object> future = planned("home", NOW);
        future.put("doneOn", NOW.plusDays(1).toString());
        give(Map.of("startsOn", NOW.toString(), "steps", List.of(future)))
                .statusCode(400)
                .body("violations[0].field", equalTo("steps[0].doneOn"));
        give(Map.of("startsOn", NOW.toString(), "title", "About Ann", "steps", List.of()))
                .statusCode(400);
    }

    @Test
    void onlyTheKeyWorkerPlansAndOnlyTheirAgencyAndWhoSeesTheWholeRouteReadThePlan() {
        Map<String, Object> plan = Map.of("startsOn", NOW.toString(), "steps", List.of(planned("home", NOW)));
        String id = give(plan).extract().path("id");
        Worker colleague = Worker.keyWorker(COUNCIL);
        Worker staff = Worker.of(HEALTH, Roles.SERVICE_WORKER);

        asks(colleague, plan)
                .header("Idempotency-Key", "k")
                .post("/pathways/" + client + "/plan")
                .then()
                .statusCode(403);
        colleague.asks().get("/plans/" + id).then().statusCode(200);
        new ReferralServiceStandIn(server).refusesRoute(client);
        String random = staff.asks()
                .get("/plans/" + Ids.next())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(staff.asks()
                        .get("/plans/" + id)
                        .then()
                        .statusCode(404)
                        .extract()
                        .asString())
                .isEqualTo(random);
        staff.asks().get("/pathways/" + client).then().statusCode(200).body("plan", nullValue());
        new ReferralServiceStandIn(server).permitsRoute(client);
        staff.asks().get("/plans/" + id).then().statusCode(200);
        asks(Worker.keyWorker(HEALTH), Map.of("steps", List.of()))
                .header("If-Match", "*")
                .put("/plans/" + id)
                .then()
                .statusCode(403);

        new ReferralServiceStandIn(server).knowsNoTie(client);
        Worker stranger = Worker.keyWorker("far-fields");
        for (ValidatableResponse answer : List.of(
                stranger.asks().get("/plans/" + id).then(),
                asks(stranger, Map.of("steps", List.of()))
                        .header("If-Match", "*")
                        .put("/plans/" + id)
                        .then(),
                asks(stranger, plan)
                        .header("Idempotency-Key", "k")
                        .post("/pathways/" + client + "/plan")
                        .then())) {
            assertThat(answer.statusCode(404).extract().asString()).isEqualTo(random);
        }
    }

    @Test
    void aPlanThatTheNewKeyWorkersAgencyMayNotSeeCountsForNothingThereAndEndsWhenTheyPlan() {
        String before = give(Map.of(
                        "startsOn", NOW.minusDays(9).toString(), "steps", List.of(planned("home", NOW.minusDays(3)))))
                .extract()
                .path("id");
        Worker next = Worker.keyWorker(HEALTH);
        story.keyWorker(TODAY - 1, HEALTH, next.account());
        Shown.told(story);
        Map<String, Object> plan = Map.of("startsOn", NOW.toString(), "steps", List.of(planned("home", NOW)));

        next.asks()
                .get("/pathways?keyWorker=me")
                .then()
                .body("items.clientId", contains(client.toString()))
                .body("items[0].attention.overdueSteps", equalTo(0));
        String after = asks(next, plan)
                .header("Idempotency-Key", "first")
                .post("/pathways/" + client + "/plan")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        asks(next, plan)
                .header("Idempotency-Key", "second")
                .post("/pathways/" + client + "/plan")
                .then()
                .statusCode(409)
                .body("planId", equalTo(after));

        assertThat(tables.texts("select id from plan where client_id = '" + client + "' and ended_at is not null"))
                .containsExactly(before);
        assertThat(tables.texts("select subject || ' ' || json_array_length(data::json -> 'steps') from journal"
                        + " where key = '" + client
                        + "' and type = 'org.clientpathways.plan.set.v1' order by sequence"))
                .containsExactly(before + " 1", before + " 0", after + " 1");
    }

    @Test
    void aPlanThatTheNewKeyWorkerMaySeeIsTheirsToAdapt() {
        String before = give(Map.of("startsOn", NOW.toString(), "steps", List.of(planned("home", NOW))))
                .extract()
                .path("id");
        Worker next = Worker.keyWorker(HEALTH);
        story.keyWorker(TODAY - 1, HEALTH, next.account());
        Shown.told(story);
        new ReferralServiceStandIn(server).permitsRoute(client);

        asks(next, Map.of("startsOn", NOW.toString(), "steps", List.of(planned("home", NOW))))
                .header("Idempotency-Key", "first")
                .post("/pathways/" + client + "/plan")
                .then()
                .statusCode(409)
                .body("planId", equalTo(before));
    }

    @Test
    void anOverdueStepIsToldOfOnceForEachDueDateHoweverManyLook() throws InterruptedException {
        String id = give(Map.of(
                        "startsOn",
                        NOW.minusDays(30).toString(),
                        "steps",
                        List.of(
                                planned("late", NOW.minusDays(2)),
                                planned("behind", NOW.minusDays(2), "late"),
                                planned("long-ago", NOW.minusDays(20)),
                                planned("today", NOW))))
                .extract()
                .path("id");
        List<Thread> instances = List.of(new Thread(watch::look), new Thread(watch::look));
        instances.forEach(Thread::start);
        for (Thread instance : instances) {
            instance.join();
        }
        watch.look();
        assertThat(overdue()).containsExactly(NOW.minusDays(2).toString());

        asks(keyWorker, Map.of("steps", List.of(planned("late", NOW.minusDays(1)))))
                .header("If-Match", "\"1\"")
                .put("/plans/" + id)
                .then()
                .statusCode(200);
        watch.look();
        watch.look();
        assertThat(overdue())
                .containsExactly(NOW.minusDays(2).toString(), NOW.minusDays(1).toString());
    }

    @Test
    void ofAMergedRecordNothingIsOverdueUntilItStandsForItselfAgain() {
        give(Map.of("startsOn", NOW.minusDays(9).toString(), "steps", List.of(planned("home", NOW.minusDays(3)))))
                .statusCode(201);
        ClientStory survivor = ClientStory.ofAClient().keyWorker(0, COUNCIL, keyWorker.account());
        story.mergedInto(TODAY - 2, survivor);
        Shown.told(story, survivor);
        watch.look();
        assertThat(overdue()).isEmpty();

        story.unmergedFrom(TODAY - 1, survivor);
        Shown.told(story, survivor);
        watch.look();
        assertThat(overdue()).containsExactly(NOW.minusDays(3).toString());
    }

    @Test
    void whatTheClientStartedWithIsNotOverdueAndAnOverdueStepNeedsTheKeyWorker() {
        give(Map.of(
                        "startsOn",
                        NOW.minusDays(9).toString(),
                        "steps",
                        List.of(planned("home", NOW.minusDays(3)), planned("next", NOW.minusDays(2), "home"))))
                .statusCode(201);
        attention().body("items[0].attention.overdueSteps", equalTo(1));

        story.referralTo(housing).sent(TODAY - 8).accepted(TODAY - 8).started(TODAY - 4);
        Shown.told(story);
        watch.look();

        assertThat(overdue())
                .as("the step that opened by it")
                .containsExactly(NOW.minusDays(2).toString());
        attention().body("items", hasSize(1));
        asks(keyWorker, Map.of("steps", List.of(planned("home", NOW.minusDays(3)))))
                .header("If-Match", "\"1\"")
                .put("/plans/" + route().extract().path("plan.id"))
                .then()
                .statusCode(200);
        attention().body("items", empty());
    }

    @Test
    void timeBetweenServicesRunsWhileAPlannedStepIsDueAndIsTheSameWhenWorkedOutAgain() {
        new ReferralServiceStandIn(server).permitsRoute(client);
        story.referralTo(housing)
                .sent(TODAY - 40)
                .accepted(TODAY - 39)
                .started(TODAY - 30)
                .ended(TODAY - 12);
        Shown.told(story);
        route().body("spells.kind.findAll { it == 'between-services' }", empty());

        give(Map.of("startsOn", NOW.minusDays(10).toString(), "steps", List.of(planned("home", NOW.plusDays(5)))))
                .statusCode(201);

        route().body("spells.findAll { it.kind == 'between-services' }.open", contains(true))
                .body("spells.findAll { it.kind == 'between-services' }.days", contains(10));
        String stored = "select begun::text || coalesce(ended::text, '') from spell where client_id = '" + client
                + "' and kind = 'between-services'";
        List<String> before = tables.texts(stored);
        assertThat(before).hasSize(1);
        story.referralTo(other).sent(TODAY - 3).declined(TODAY - 1);
        Shown.told(story);
        assertThat(tables.texts(stored)).isEqualTo(before);
    }

    private void publishServices() {
        try (Publisher publisher = new Publisher(broker)) {
            publisher.publish(List.of(DirectoryEvents.service(1, housing, "Housing Options")));
        }
        org.awaitility.Awaitility.await()
                .until(() -> tables.number("select count(*) from service where id = '" + housing + "'") == 1);
    }

    private static io.restassured.specification.RequestSpecification asks(Worker worker, Map<String, Object> body) {
        return worker.asks().contentType(ContentType.JSON).body(body);
    }

    private ValidatableResponse add(Map<String, Object> template) {
        return asks(manager, template)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/plan-templates")
                .then();
    }

    @SafeVarargs
    private String template(String name, Map<String, Object>... steps) {
        return add(Map.of("name", name, "steps", List.of(steps)))
                .statusCode(201)
                .header("Location", containsString("/plan-templates/"))
                .extract()
                .path("id");
    }

    private static Map<String, Object> step(String key, int days, String... after) {
        return Map.of(
                "key",
                key,
                "title",
                "Title of " + key,
                "need",
                "housing",
                "targetDays",
                days,
                "opensAfter",
                List.of(after));
    }

    private static Map<String, Object> planned(String key, LocalDate dueOn, String... after) {
        return new HashMap<>(Map.of(
                "key",
                key,
                "need",
                "housing",
                "dueOn",
                dueOn.toString(),
                "opensAfter",
                new ArrayList<>(List.of(after))));
    }

    private ValidatableResponse give(Map<String, Object> plan) {
        return give(UUID.randomUUID().toString(), plan);
    }

    private ValidatableResponse give(String key, Map<String, Object> plan) {
        return asks(keyWorker, plan)
                .header("Idempotency-Key", key)
                .post("/pathways/" + client + "/plan")
                .then();
    }

    private ValidatableResponse route() {
        return keyWorker.asks().get("/pathways/" + client).then().statusCode(200);
    }

    private ValidatableResponse attention() {
        return keyWorker
                .asks()
                .get("/pathways?keyWorker=me&attention=true")
                .then()
                .statusCode(200);
    }

    private List<String> told() {
        return tables.texts(
                "select replace(replace(type, 'org.clientpathways.', ''), '.v1', '') from journal where key = '"
                        + client + "' and type like '%plan.set%' order by sequence");
    }

    private List<String> overdue() {
        return tables.texts("select data::json ->> 'dueOn' from journal where key = '" + client
                + "' and type = 'org.clientpathways.plan.step-overdue.v1' order by sequence");
    }
}
