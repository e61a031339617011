package org.clientpathways.referral.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class FindingAServiceTest {

    private String agency;
    private Worker keyWorker;

    @BeforeEach
    void someoneSignsIn() {
        agency = World.agency();
        keyWorker = Worker.keyWorker(agency);
    }

    @Test
    void byNeed() {
        String housing = add(Map.of("needs", List.of("housing", "benefits")));
        add(Map.of("needs", List.of("food")));
        find("need=benefits").body("items.id", contains(housing));
    }

    @Test
    void byAge() {
        String all = add(Map.of("name", "A"));
        String adults = add(Map.of("name", "B", "minimumAge", 18));
        String young = add(Map.of("name", "C", "maximumAge", 17));
        find("age=17").body("items.id", contains(all, young));
        find("age=18").body("items.id", contains(all, adults));
    }

    @Test
    void byWordsOfNameDescriptionAndAgency() {
        String one = add(Map.of("name", "Harbour 100% Advice", "description", "For people in debt"));
        add(Map.of("name", "Kitchen"));
        find("text=ADVICE debt").body("items.id", contains(one));
        find("text=100%").body("items.id", contains(one));
        find("text=" + agency + " harbour").body("items.id", contains(one));
        find("text=%").body("items.id", contains(one));
        find("text=' or 1=1 --").body("items", empty());
    }

    @Test
    void byPlaceWhereTheDistrictIsServedOrEverywhere() {
        String everywhere = add(Map.of("name", "A"));
        String district = add(Map.of("name", "B", "places", List.of("lk1", "LK2")));
        add(Map.of("name", "C", "places", List.of("LK11")));
        for (String postcode : List.of("LK1 2AB", "lk12ab", "LK1", " lk1 ".strip())) {
            find("postcode=" + postcode).body("items.id", contains(everywhere, district));
        }
    }

    @Test
    void allThatIsAskedMustHold() {
        String one = add(Map.of("needs", List.of("food"), "minimumAge", 18, "places", List.of("LK1")));
        find("need=food&age=20&postcode=LK1&text=service").body("items.id", contains(one));
        find("need=food&age=17&postcode=LK1&text=service").body("items", empty());
    }

    @Test
    void pagesFollowOneAnotherByName() {
        List<String> ids = new ArrayList<>();
        for (String name : List.of("alpha", "Beta", "beta", "Delta", "gamma")) {
            ids.add(add(Map.of("name", name)));
        }
        List<String> walked = new ArrayList<>();
        String next = "";
        while (next != null) {
            ValidatableResponse page = find("limit=2" + (next.isEmpty() ? "" : "&after=" + next));
            walked.addAll(page.extract().path("items.id"));
            next = page.extract().path("next");
        }
        assertThat(walked).hasSize(5).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(walked.get(0)).isEqualTo(ids.get(0));
        assertThat(walked.get(4)).isEqualTo(ids.get(4));
    }

    @Test
    void thoseThatAreNotOpenAreShownToo() {
        String closed = add(Map.of("open", false));
        String open = add(Map.of("open", true));
        find("").body("items.id", containsInAnyOrder(closed, open));
    }

    @ParameterizedTest
    @ValueSource(strings = {"need=magic", "age=-1", "age=young", "postcode=%3Cb%3E", "agency=A%20B", "limit=1000"})
    void whatCannotBeSearchedByIsRefused(String query) {
        keyWorker.asks().get("/services?" + query).then().statusCode(400).contentType("application/problem+json");
    }

    private ValidatableResponse find(String query) {
        return keyWorker
                .asks()
                .get("/services?agency=" + agency + "&" + query)
                .then()
                .statusCode(200);
    }

    private String add(Map<String, Object> some) {
        Map<String, Object> details = new TreeMap<>(Map.of(
                "name", "Service",
                "needs", List.of("housing"),
                "targets", Map.of("responseDays", 5, "waitDays", 28)));
        details.putAll(some);
        return Worker.manager(agency)
                .asks()
                .body(details)
                .post("/services")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
