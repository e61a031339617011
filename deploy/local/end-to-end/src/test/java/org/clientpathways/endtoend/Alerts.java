package org.clientpathways.endtoend;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientpathways.local.demo.story.Account;

/** What a key worker is told, on all pages; the tests before may have left much in it. */
final class Alerts {

    private Alerts() {}

    /** What is told of this client. */
    static List<Map<String, Object>> of(Account keyWorker, String client) {
        List<Map<String, Object>> found = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification asked = SignIn.atNotificationsAs(keyWorker).queryParam("limit", 100);
            JsonPath page = (next == null ? asked : asked.queryParam("after", next))
                    .get("/alerts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.findAll { it.clientId == '" + client + "' }"));
            next = page.getString("next");
        } while (next != null);
        return found;
    }
}
