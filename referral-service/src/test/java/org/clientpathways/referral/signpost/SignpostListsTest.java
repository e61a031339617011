package org.clientpathways.referral.signpost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.referral.signpost.Signposting.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignpostListsTest {

    private Line line;
    private String over;
    private String today;
    private String later;
    private String went;
    private String didNot;

    @BeforeEach
    void fiveSignpostsOfAClient() throws SQLException {
        line = Line.withoutAgreement();
        later = Signposting.given(line, TODAY.plusDays(5)).toString();
        went = followedUp("went");
        today = Signposting.given(line, TODAY).toString();
        didNot = followedUp("did-not-go");
        UUID old = Signposting.given(line, TODAY.plusDays(1));
        Signposting.age(old, 30);
        over = old.toString();
    }

    @Test
    void whatIsDueComesFirstAndWhatIsKnownLast() {
        list(line.keyWorker(), "").body("items.id", contains(over, today, later, didNot, went));
        list(line.keyWorker(), "").body("items.due", contains(true, true, false, false, false));
        list(line.keyWorker(), "?due=true").body("items.id", contains(over, today));
        list(line.keyWorker(), "?client=" + line.client())
                .body("items.id", contains(over, today, later, didNot, went))
                .body("items", everyItem(not(hasKey("note"))))
                .body("items", everyItem(not(hasKey("followUps"))));
    }

    @Test
    void aListIsReadPageByPage() {
        List<String> read = new ArrayList<>();
        String next = "";
        for (int i = 0; i < 10 && next != null; i++) {
            var page = list(line.keyWorker(), "?limit=1" + (next.isEmpty() ? "" : "&after=" + next))
                    .statusCode(200)
                    .extract();
            read.addAll(page.path("items.id"));
            next = page.path("next");
        }
        assertThat(read).containsExactly(over, today, later, didNot, went);
        list(line.keyWorker(), "?after=nonsense").statusCode(400);
        list(line.keyWorker(), "?due=yes").statusCode(400);
    }

    @Test
    void aColleagueSeesThemAndOnlyTheirOwnWhereTheyAskForThose() {
        Worker colleague = Worker.keyWorker(line.keyWorker().agency());
        list(colleague, "?due=true").body("items.id", contains(over, today));
        list(colleague, "?mine=true").body("items", empty());
        list(line.keyWorker(), "?mine=true&due=true").body("items.id", contains(over, today));
    }

    @Test
    void theyGoToTheNextKeyWorkerWithTheClient() throws SQLException {
        Worker next = Worker.keyWorker(World.agency());
        Signposting.handOver(line, next);
        list(next, "?mine=true&due=true").body("items.id", contains(over, today));
        list(next, "").body("items.id", contains(over, today, later, didNot, went));
        list(line.keyWorker(), "").body("items", empty());
        Signposting.followUp(next, UUID.fromString(over), Map.of("result", "went"))
                .statusCode(200)
                .body("agency.alias", equalTo(line.keyWorker().agency()))
                .body("followUps.agency.alias", contains(next.agency()));
        Signposting.given(new Line(next, line.serviceWorker(), line.client(), line.service()), TODAY);
        list(next, "?mine=true&due=true").body("items", org.hamcrest.Matchers.hasSize(2));
        // Whoever registered the client holds the record still.
        list(line.keyWorker(), "?client=" + line.client()).body("items", org.hamcrest.Matchers.hasSize(6));
    }

    @Test
    void whatAnotherAgencyWroteIsLoggedAsDisclosedToTheNextOne() throws SQLException {
        assertThat(Logged.of(line.client())).isEmpty();
        Worker next = Worker.keyWorker(World.agency());
        Signposting.handOver(line, next);
        next.asks().get("/signposts/" + later).then().statusCode(200);
        List<Logged> rows = Logged.of(line.client());
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).agency()).isEqualTo(next.agency());
        assertThat(rows.get(0).categories()).containsExactlyInAnyOrder("identity", "needs", "circumstances");
        assertThat(rows.get(0).through()).isEqualTo("GET /signposts/{id}");
    }

    private String followedUp(String result) {
        UUID signpost = Signposting.given(line, TODAY);
        Signposting.followUp(line.keyWorker(), signpost, Map.of("result", result))
                .statusCode(200);
        return signpost.toString();
    }

    private static ValidatableResponse list(Worker worker, String query) {
        return worker.asks().get("/signposts" + query).then();
    }
}
