package org.clientpathways.pathway.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.HEALTH;
import static org.clientpathways.pathway.testing.ClientStory.TRUST;
import static org.clientpathways.pathway.testing.ClientStory.day;
import static org.clientpathways.pathway.testing.Shown.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWireMock;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.contracts.Ids;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.ReferralServiceStandIn;
import org.clientpathways.pathway.testing.Shown;
import org.clientpathways.pathway.testing.Tables;
import org.clientpathways.pathway.testing.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordingContactsTest {

    @OidcWireMock
    WireMockServer server;

    private final UUID housing = Ids.next();
    private final UUID clinic = Ids.next();
    private final ClientStory story = ClientStory.ofAClient();
    private final UUID client = story.client;
    private final Worker keyWorker = Worker.keyWorker(COUNCIL);
    private final Worker staff = Worker.of(TRUST, Roles.SERVICE_WORKER);
    private final Tables tables = Tables.ofTheService();
    private ReferralServiceStandIn referralService;
    private ClientStory.Referral atTheTrust;
    private ClientStory.Referral atTheClinic;

    /** The council's client is on the trust's list since 20 days, and was declined by the health board. */
    @BeforeEach
    void aClientWhoWaits() {
        referralService = new ReferralServiceStandIn(server);
        story.keyWorker(0, COUNCIL, keyWorker.account());
        atTheTrust = story.referralTo(housing).sent(TODAY - 30).accepted(TODAY - 20);
        atTheClinic = story.referral(clinic, COUNCIL, HEALTH).sent(TODAY - 30).declined(TODAY - 20);
        Shown.told(story);
    }

    @Test
    void theStaffOfTheServiceRecordAnAppointmentAndWhatBecameOfIt() {
        asStaff();
        Instant at = day(TODAY - 2);

        String id = record(staff, offered(at))
                .statusCode(201)
                .header("Location", endsWith("/contacts/" + newest()))
                .body("number", equalTo(1))
                .body("status", equalTo("offered"))
                .body("serviceId", equalTo(housing.toString()))
                .extract()
                .path("id");
        become(staff, id, "attended", null).statusCode(200).body("status", equalTo("attended"));

        assertThat(told()).containsExactly("contact.recorded offered " + id, "contact.recorded attended " + id);
        assertThat(tables.texts("select occurred_at = timestamptz '" + at + "' from journal where subject = '" + id
                        + "' and data::json ->> 'status' = 'attended'"))
                .containsExactly("t");
    }

    @Test
    void aMissedAppointmentSaysWhoDidNotComeAndIsAnEventOfItsOwn() {
        asKeyWorker();
        Map<String, Object> missed = appointment("missed", day(TODAY - 1));

        record(keyWorker, missed).statusCode(400).body("violations[0].field", equalTo("missedBy"));
        missed.put("missedBy", "agency");
        String id = record(keyWorker, missed)
                .statusCode(201)
                .body("missedBy", equalTo("agency"))
                .extract()
                .path("id");

        assertThat(told()).containsExactly("contact.missed null " + id);
    }

    @Test
    void appointmentsAreNumberedByTheirTimesAndTheFirstAttendedIsTheFirstContact() {
        asKeyWorker();
        record(keyWorker, appointment("attended", day(TODAY - 3))).statusCode(201);
        Map<String, Object> cancelled = appointment("cancelled", day(TODAY - 9));
        cancelled.put("cancelledBy", "client");
        record(keyWorker, cancelled).statusCode(201);
        record(keyWorker, appointment("attended", day(TODAY - 6))).statusCode(201);
        record(keyWorker, offered(day(TODAY + 7))).statusCode(201);

        keyWorker
                .asks()
                .get("/pathways/" + client + "/contacts")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2, 3, 4))
                .body("items.status", contains("cancelled", "attended", "attended", "offered"))
                .body("items[0].cancelledBy", equalTo("client"))
                .body("items[0].missedBy", nullValue());
        keyWorker
                .asks()
                .get("/pathways/" + client)
                .then()
                .statusCode(200)
                .body("contacts.stepId", contains(atTheTrust.id.toString()))
                .body("contacts[0].firstContactAt", equalTo(day(TODAY - 6).toString()))
                .body("contacts[0].daysToFirstContact", equalTo(24))
                .body("contacts[0].appointments.number", contains(1, 2, 3, 4));
    }

    @Test
    void whatBecameOfAnAppointmentIsRecordedOnceAndARepeatChangesNothing() {
        asStaff();
        String id = record(staff, offered(day(TODAY - 2))).extract().path("id");

        become(staff, id, "missed", "{\"missedBy\": \"client\"}").statusCode(200);
        become(staff, id, "missed", "{\"missedBy\": \"client\"}").statusCode(200);
        become(staff, id, "attended", null)
                .statusCode(409)
                .body("type", endsWith("status-conflict"))
                .body("current", equalTo("missed"));

        assertThat(told()).hasSize(2);
    }

    @Test
    void nothingIsAttendedOrMissedBeforeItsTimeButMayBeCancelled() {
        asStaff();
        String id =
                record(staff, offered(day(TODAY + 3))).statusCode(201).extract().path("id");

        record(staff, appointment("attended", day(TODAY + 3))).statusCode(400);
        become(staff, id, "attended", null).statusCode(400);
        become(staff, id, "missed", "{\"missedBy\": \"client\"}").statusCode(400);
        become(staff, id, "cancelled", "{}").statusCode(400).body("violations[0].field", equalTo("cancelledBy"));
        become(staff, id, "cancelled", "{\"cancelledBy\": \"agency\"}").statusCode(200);
    }

    @Test
    void noAppointmentIsMadeWithAServiceThatDidNotTakeTheClientOnNorBeforeTheReferral() {
        asKeyWorker();
        Map<String, Object> declined = offered(day(TODAY));
        declined.put("referralId", atTheClinic.id.toString());

        record(keyWorker, declined).statusCode(409).body("current", equalTo("declined"));
        record(keyWorker, appointment("attended", day(TODAY - 31)))
                .statusCode(400)
                .body("violations[0].field", equalTo("appointmentAt"));
        Map<String, Object> farAway = offered(day(TODAY));
        farAway.put("appointmentAt", "9999-12-31T00:00:00Z");
        record(keyWorker, farAway).statusCode(400);
        assertThat(told()).isEmpty();
    }

    @Test
    void theSameRequestUnderTheSameKeyRecordsOneAppointmentHoweverManyComeAtOnce() throws Exception {
        asStaff();
        Map<String, Object> request = offered(day(TODAY + 1));
        String key = UUID.randomUUID().toString();
        ExecutorService together = Executors.newFixedThreadPool(6);
        Callable<Integer> one = () -> record(staff, key, request).extract().statusCode();
        List<Future<Integer>> answers = together.invokeAll(List.of(one, one, one, one, one, one));
        together.shutdown();

        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isIn(201, 409);
        }
        record(staff, key, request).statusCode(201).body("id", equalTo(newest()));
        record(staff, key, offered(day(TODAY + 2))).statusCode(422);
        record(staff, "", request).statusCode(400);
        assertThat(told()).hasSize(1);
    }

    @Test
    void whoSeesTheReferralWithoutWorkingOnItMayNotRecord() {
        referralService.permitsRoute(client).knowsTheStaffOf(clinic);

        record(Worker.keyWorker(COUNCIL), offered(day(TODAY + 1)))
                .statusCode(403)
                .body("type", endsWith("not-yours"));
        record(Worker.of(HEALTH, Roles.SERVICE_WORKER), offered(day(TODAY + 1))).statusCode(403);
        assertThat(told()).isEmpty();
    }

    @Test
    void anotherAgencysReferralAndItsAppointmentsAreNotThereForWhoMayNotKnowOfThem() {
        asKeyWorker();
        String id = record(keyWorker, offered(day(TODAY + 1))).extract().path("id");
        Worker atTheHealthBoard = Worker.of(HEALTH, Roles.SERVICE_WORKER);
        new ReferralServiceStandIn(server).refusesRoute(client).knowsTheStaffOf(clinic);

        atTheHealthBoard
                .asks()
                .get("/pathways/" + client + "/contacts")
                .then()
                .statusCode(200)
                .body("items", empty());
        Map<String, Object> random = offered(day(TODAY + 1));
        random.put("referralId", Ids.next().toString());
        assertThat(record(atTheHealthBoard, offered(day(TODAY + 1)))
                        .statusCode(400)
                        .extract()
                        .asString())
                .isEqualTo(record(atTheHealthBoard, random).extract().asString());
        become(atTheHealthBoard, id, "attended", null).statusCode(404);
    }

    @Test
    void anAppointmentStandsUnderTheRecordOfItsReferralThroughWhicheverRecordItIsRecorded() {
        Worker ofTheSurvivor = Worker.keyWorker(COUNCIL);
        ClientStory survivor = ClientStory.ofAClient().keyWorker(0, COUNCIL, ofTheSurvivor.account());
        story.mergedInto(TODAY - 5, survivor);
        Shown.told(story, survivor);
        referralService.knowsTheHolder(survivor.client).knowsTheHolder(client);
        String first = recordFor(survivor.client, ofTheSurvivor, offered(day(TODAY - 2)))
                .statusCode(201)
                .extract()
                .path("id");
        String second = recordFor(survivor.client, ofTheSurvivor, offered(day(TODAY + 2)))
                .statusCode(201)
                .extract()
                .path("id");
        become(ofTheSurvivor, second, "cancelled", "{\"cancelledBy\": \"client\"}")
                .statusCode(200);

        new ReferralServiceStandIn(server).refusesRoute(client).knowsTheStaffOf(housing);
        become(staff, first, "missed", "{\"missedBy\": \"client\"}").statusCode(200);
        assertThat(told())
                .containsExactly(
                        "contact.recorded offered " + first,
                        "contact.recorded offered " + second,
                        "contact.recorded cancelled " + second,
                        "contact.missed null " + first);

        story.unmergedFrom(TODAY - 1, survivor);
        Shown.told(story, survivor);
        new ReferralServiceStandIn(server).knowsTheHolder(survivor.client).knowsTheHolder(client);
        appointmentsOf(client, keyWorker).body("items.id", contains(first, second));
        appointmentsOf(survivor.client, ofTheSurvivor).body("items", empty());
    }

    @Test
    void aMissedAppointmentNeedsTheKeyWorkerUntilAnotherStandsAfterIt() {
        asKeyWorker();
        Map<String, Object> missed = appointment("missed", day(TODAY - 3));
        missed.put("missedBy", "client");
        record(keyWorker, missed).statusCode(201);
        assertThat(missedOnTheCaseload()).isEqualTo(1);

        String next = record(keyWorker, offered(day(TODAY + 3)))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(missedOnTheCaseload()).isZero();

        become(keyWorker, next, "cancelled", "{\"cancelledBy\": \"agency\"}").statusCode(200);
        assertThat(missedOnTheCaseload()).isEqualTo(1);
    }

    @Test
    void forStrangersThereIsNeitherTheClientNorTheAppointment() {
        asKeyWorker();
        String id = record(keyWorker, offered(day(TODAY + 1))).extract().path("id");
        Worker stranger = Worker.of("far-fields", Roles.KEY_WORKER, Roles.SERVICE_WORKER);
        new ReferralServiceStandIn(server).knowsNoTie(client);

        String nobodys = stranger.asks()
                .get("/pathways/" + Ids.next() + "/contacts")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        for (ValidatableResponse answer : List.of(
                stranger.asks().get("/pathways/" + client + "/contacts").then(),
                record(stranger, offered(day(TODAY + 1))),
                become(stranger, id, "attended", null),
                become(stranger, id, "missed", "{\"missedBy\": \"client\"}"),
                become(stranger, Ids.next().toString(), "cancelled", "{\"cancelledBy\": \"client\"}"))) {
            assertThat(answer.statusCode(404).extract().asString()).isEqualTo(nobodys);
        }
        assertThat(told()).hasSize(1);
    }

    @Test
    void withoutAnAnswerOfWhatMayBeSeenNothingIsRecorded() {
        referralService.isAway();

        record(keyWorker, offered(day(TODAY + 1))).statusCode(503);
        assertThat(told()).isEmpty();
    }

    private void asKeyWorker() {
        referralService.knowsTheHolder(client);
    }

    private void asStaff() {
        referralService.refusesRoute(client).knowsTheStaffOf(housing);
    }

    private Map<String, Object> offered(Instant at) {
        return appointment("offered", at);
    }

    private Map<String, Object> appointment(String status, Instant at) {
        return new HashMap<>(Map.of(
                "referralId",
                atTheTrust.id.toString(),
                "appointmentAt",
                at.toString(),
                "kind",
                "phone",
                "status",
                status));
    }

    private ValidatableResponse record(Worker worker, Map<String, Object> request) {
        return record(worker, UUID.randomUUID().toString(), request);
    }

    private ValidatableResponse record(Worker worker, String key, Map<String, Object> request) {
        return recordFor(client, worker, key, request);
    }

    private static ValidatableResponse recordFor(UUID record, Worker worker, Map<String, Object> request) {
        return recordFor(record, worker, UUID.randomUUID().toString(), request);
    }

    private static ValidatableResponse recordFor(UUID record, Worker worker, String key, Map<String, Object> request) {
        return worker.asks()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/pathways/" + record + "/contacts")
                .then();
    }

    private static ValidatableResponse appointmentsOf(UUID record, Worker worker) {
        return worker.asks().get("/pathways/" + record + "/contacts").then().statusCode(200);
    }

    private int missedOnTheCaseload() {
        return keyWorker
                .asks()
                .get("/pathways?keyWorker=me")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].attention.missedAppointments");
    }

    private static ValidatableResponse become(Worker worker, String id, String status, String body) {
        var request = worker.asks();
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post("/contacts/" + id + "/" + status).then();
    }

    private String newest() {
        return tables.texts(
                        "select id from contact where client_id = '" + client + "' order by recorded_at desc limit 1")
                .get(0);
    }

    private List<String> told() {
        return tables.texts("select replace(replace(type, 'org.clientpathways.', ''), '.v1', '') || ' '"
                + " || coalesce(data::json ->> 'status', 'null') || ' ' || subject from journal where key = '" + client
                + "' and type like '%contact%' order by sequence");
    }
}
