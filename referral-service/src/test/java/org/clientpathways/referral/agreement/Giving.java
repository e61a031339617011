package org.clientpathways.referral.agreement;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.World;

/** Requests to record what the client of a line agreed to. */
final class Giving {

    private Giving() {}

    /** Terms that hold together, with an agency that has to do with nobody. */
    static Map<String, Object> terms() {
        return new HashMap<>(Map.of(
                "recipients",
                List.of(Map.of("agency", World.agency())),
                "purposes",
                List.of("referral"),
                "categories",
                List.of("identity", "contact"),
                "from",
                "2024-01-01",
                "given",
                "spoken",
                "givenBy",
                "client"));
    }

    /** The same, with one thing otherwise. */
    static Map<String, Object> terms(String field, Object value) {
        Map<String, Object> terms = terms();
        terms.put(field, value);
        return terms;
    }

    /** The key worker records it. */
    static ValidatableResponse post(Line line, Map<String, ?> terms) {
        return line.keyWorker()
                .asksOnce()
                .body(terms)
                .post("/clients/" + line.client() + "/agreements")
                .then();
    }

    /** The key worker records it; gives its id. */
    static String given(Line line, Map<String, ?> terms) {
        return post(line, terms).statusCode(201).extract().path("id");
    }

    /** The key worker reads an agreement. */
    static ValidatableResponse read(Line line, String agreement) {
        return line.keyWorker().asks().get("/agreements/" + agreement).then().statusCode(200);
    }
}
