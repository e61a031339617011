package org.clientpathways.endtoend;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.text.IsEmptyString.emptyOrNullString;

import io.restassured.response.Response;

/** Answers that refuse: RFC 9457 problem details with words that say what to do. */
final class Refusal {

    private Refusal() {}

    static void assertRefused(Response answer, int status, String name) {
        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://clientpathways.org/problems/" + name))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()));
    }
}
