package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

/** What a key worker is shown before sending is what the recipient then gets, whatever the client agreed to. */
@QuarkusTest
class PreviewLawTest {

    private static final int WORLDS = 40;
    private static final List<String> LEAST = List.of("identity", "contact");

    private final Random random = new Random();

    @Test
    void thePreviewEqualsWhatTheRecipientThenGets() {
        int sent = 0;
        for (int i = 0; i < WORLDS; i++) {
            Line line = line();
            List<String> told = agreed(line);
            Set<String> share = share();
            JsonPath preview = preview(line, share);
            List<String> permitted = preview.getList("permitted.category");
            Map<String, Object> request = line.request();
            request.put("share", share);
            ValidatableResponse sending = line.post(request);
            String world = told + " of which is shared " + share;
            if (permitted.containsAll(LEAST)) {
                JsonPath read = line.read(
                                line.serviceWorker(),
                                sending.statusCode(201).extract().path("id"))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                assertThat(shown(read, "")).as(world).isEqualTo(shown(preview, "wouldSee."));
                assertThat(read.getList("shared")).as(world).isEqualTo(permitted);
                sent++;
            } else {
                JsonPath refused = sending.statusCode(409).extract().jsonPath();
                assertThat(refused.getList("refused")).as(world).isEqualTo(preview.getList("refused"));
            }
        }
        assertThat(sent).isBetween(WORLDS / 10, WORLDS * 9 / 10);
    }

    /** A client of one agency and the staff of a service of another, in some of the worlds of the same. */
    private Line line() {
        Worker keyWorker = Worker.keyWorker(World.agency());
        Worker staff = Worker.serviceWorker(random.nextInt(8) == 0 ? keyWorker.agency() : World.agency());
        return new Line(keyWorker, staff, World.client(keyWorker), World.service(staff.agency(), staff.account()));
    }

    /** Lets the client agree to whatever; gives it for the message. */
    private List<String> agreed(Line line) {
        // The same staff may see more as that of another service; not with this referral.
        UUID sister = World.service(
                line.serviceWorker().agency(), line.serviceWorker().account());
        List<Map<String, Object>> recipients = List.of(
                Map.of("agency", line.serviceWorker().agency()),
                Map.of("service", line.service()),
                Map.of("service", sister),
                Map.of("agency", World.agency()));
        List<String> told = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Map<String, Object> terms = new HashMap<>();
            terms.put("recipients", some(recipients, 1));
            terms.put("purposes", some(List.of("referral", "referral", "coordination"), 1));
            Set<String> categories = new LinkedHashSet<>(some(codes(), 0));
            categories.addAll(random.nextInt(3) > 0 ? LEAST : List.of("needs"));
            terms.put("categories", categories);
            terms.put(
                    "from",
                    LocalDate.now().plusDays(random.nextInt(6) == 0 ? 9 : -9).toString());
            terms.put("given", "spoken");
            terms.put("givenBy", "client");
            String agreement = line.keyWorker()
                    .asksOnce()
                    .body(terms)
                    .post("/clients/" + line.client() + "/agreements")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            boolean withdrawn = random.nextInt(6) == 0;
            if (withdrawn) {
                line.withdraw(agreement);
            }
            told.add((withdrawn ? "withdrawn " : "") + terms);
        }
        return told;
    }

    private Set<String> share() {
        Set<String> share = new LinkedHashSet<>(LEAST);
        share.addAll(some(codes(), 0));
        return share;
    }

    private static JsonPath preview(Line line, Set<String> share) {
        Map<String, Object> request = line.request();
        return line.keyWorker()
                .asks()
                .body(Map.of(
                        "clientId", line.client(),
                        "serviceId", line.service(),
                        "purpose", "referral",
                        "categories", share,
                        "need", request.get("need"),
                        "reason", request.get("reason"),
                        "desiredOutcome", request.get("desiredOutcome")))
                .post("/sharing-decisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> shown(JsonPath answer, String where) {
        Map<String, Object> shown = new HashMap<>();
        for (String field : List.of("client", "need", "reason", "desiredOutcome")) {
            shown.put(field, answer.get(where + field));
        }
        return shown;
    }

    private static List<String> codes() {
        return Arrays.stream(Category.values()).map(Code::code).toList();
    }

    private <T> List<T> some(List<T> all, int least) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, least + random.nextInt(shuffled.size() - least + 1));
    }
}
