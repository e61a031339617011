package org.clientpathways.referral.code;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodesTest {

    @Test
    void everyListIsThereWithoutASignIn() {
        var codes = RestAssured.given().get("/codes").then().statusCode(200);
        for (String list : List.of(
                "needs",
                "lawfulBases",
                "purposes",
                "categories",
                "urgencies",
                "statuses",
                "declineReasons",
                "failReasons",
                "withdrawReasons",
                "outcomes",
                "priorities",
                "sexes",
                "ethnicGroups",
                "ageBands",
                "accessNeeds",
                "agencyKinds")) {
            codes.body("$", hasKey(list))
                    .body(list + ".code", everyItem(matchesPattern("[a-z0-9]+(-[a-z0-9]+)*")))
                    .body(list + ".words", everyItem(not(equalTo(""))));
        }
    }

    @Test
    void theWordsAreThoseOfTheRuleBook() {
        RestAssured.given()
                .get("/codes")
                .then()
                .body("declineReasons.code", hasItems("no-capacity", "outside-area"))
                .body("statuses.code", hasItems("draft", "waiting", "entered-in-error"))
                .body("ageBands.find { it.code == '16-24' }.words", equalTo("16 to 24"));
    }
}
