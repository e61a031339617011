package org.clientpathways.referral.agreement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GivingForSomebodyTest {

    private static final Map<String, String> PARENT =
            Map.of("name", "Sam Example", "authority", "parental-responsibility");

    @Test
    void aRepresentativeIsKeptWithTheirAuthority() {
        Line line = Line.withoutAgreement();
        Map<String, Object> terms = Giving.terms("givenBy", "representative");
        Giving.post(line, terms).statusCode(400).body("violations.field", contains("representative"));
        terms.put("representative", Map.of("name", " ", "authority", "parental-responsibility"));
        Giving.post(line, terms).statusCode(400).body("violations.field", contains("representative.name"));
        terms.put("representative", Map.of("name", "Sam Example", "authority", "neighbour"));
        Giving.post(line, terms).statusCode(400);
        terms.put("representative", PARENT);
        Giving.read(line, Giving.given(line, terms))
                .body("givenBy", equalTo("representative"))
                .body("representative.name", equalTo("Sam Example"))
                .body("representative.authority", equalTo("parental-responsibility"));
    }

    @Test
    void whoGivesItThemselvesHasNoRepresentative() {
        Line line = Line.withoutAgreement();
        Giving.post(line, Giving.terms("representative", PARENT))
                .statusCode(400)
                .body("violations.field", contains("representative"));
        Giving.read(line, Giving.given(line, Giving.terms())).body("representative", nullValue());
    }

    @Test
    void aClientUnder16AgreesWhereTheWorkerRecordsThatTheyUnderstand() {
        LocalDate today = LocalDate.now(Clocks.LONDON);
        Line line = clientBorn(today.minusYears(16).plusDays(1));
        Map<String, Object> terms = Giving.terms("from", today.toString());
        Giving.post(line, terms)
                .statusCode(400)
                .body("violations.field", contains("understands"))
                .body(
                        "violations.message",
                        contains("Record that a client under 16 understands what they agree to, or name who agrees for"
                                + " them"));
        terms.put("understands", true);
        Giving.read(line, Giving.given(line, terms)).body("understands", equalTo(true));
    }

    @Test
    void aClientOf16IsNotAskedAndOneWhoIsItOnlyWhenItBeginsIs() {
        LocalDate today = LocalDate.now(Clocks.LONDON);
        Map<String, Object> fromTomorrow =
                Giving.terms("from", today.plusDays(1).toString());
        Giving.post(clientBorn(today.minusYears(16)), fromTomorrow).statusCode(201);
        Giving.post(clientBorn(today.minusYears(16).plusDays(1)), fromTomorrow)
                .statusCode(400)
                .body("violations.field", contains("understands"));
    }

    @Test
    void languageInterpreterAndWordingAreKept() {
        Line line = Line.withoutAgreement();
        Map<String, Object> terms = Giving.terms("language", "Polish");
        terms.put("interpreter", "Larkshire interpreters, by phone");
        terms.put("wording", "We would like to tell Harbour Trust who you are");
        Giving.read(line, Giving.given(line, terms))
                .body("language", equalTo("Polish"))
                .body("interpreter", equalTo("Larkshire interpreters, by phone"))
                .body("wording", equalTo("We would like to tell Harbour Trust who you are"));
    }

    private static Line clientBorn(LocalDate day) {
        Worker keyWorker = Worker.keyWorker(World.agency());
        String client = keyWorker
                .asksOnce()
                .body(Map.of("givenName", "Kit", "familyName", World.letters(12), "bornOn", day.toString()))
                .post("/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Line(keyWorker, null, UUID.fromString(client), null);
    }
}
