package org.clientpathways.referral.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Logged;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

/** The logs' chains, where many answers tell of the same clients at the same time. */
@QuarkusTest
class FiftyAtOnceTest {

    private static final int WRITERS = 50;
    private static final int TIMES = 4;
    private static final int CLIENTS = 8;
    private static final int TAKEN = 25;

    @Inject
    HeadsFile file;

    @Inject
    HeadsTelling telling;

    @Inject
    ObjectMapper mapper;

    @Test
    void readersOfOneClientMakeNoFork() throws Exception {
        Line line = Line.withAgreement();
        String referral = line.sent();
        String staff = line.serviceWorker().token();
        Callable<Set<Integer>> reader = several(() -> get("/referrals/" + referral, staff));
        assertThat(AtOnce.all(Collections.nCopies(WRITERS, reader))).containsOnly(Set.of(200));
        assertIsOneChain(line.client(), WRITERS * TIMES);
    }

    @Test
    void listsThatOverlapWaitForEachOtherAndNeverInACircle() throws Exception {
        List<Line> lines = clientsOfOneService();
        Worker worker = lines.get(0).serviceWorker();
        String staff = worker.token();
        String internal = Worker.of("pathways", Roles.INTERNAL_SERVICE).token();
        List<Callable<Set<Integer>>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i += 2) {
            writers.add(several(() -> get("/referrals?direction=received", staff)));
            String question = question(worker.agency(), lines);
            writers.add(several(() -> Answer.to("POST", "/disclosures", internal, "application/json", question)
                    .status()));
        }
        writers.add(several(this::takeTheEnds));
        assertThat(AtOnce.all(writers)).containsOnly(Set.of(200));
        for (Line line : lines) {
            assertIsOneChain(line.client(), WRITERS * TIMES);
        }
    }

    /** The jobs, which lock the same clients' ends. */
    private int takeTheEnds() throws SQLException {
        for (int i = 0; i < TAKEN; i++) {
            Owner.run("delete from disclosure_file");
            file.write();
            telling.tell();
        }
        return 200;
    }

    private static void assertIsOneChain(UUID client, int length) throws SQLException {
        List<Logged> rows = Logged.of(client);
        assertThat(rows).hasSize(length);
        String last = Logged.NONE_BEFORE;
        for (int i = 0; i < length; i++) {
            Logged row = rows.get(i);
            assertThat(row.sequence()).isEqualTo(i + 1);
            assertThat(row.previous()).isEqualTo(last);
            assertThat(row.hash()).isEqualTo(row.computedHash());
            last = row.hash();
        }
    }

    private static List<Line> clientsOfOneService() {
        Line first = Line.withoutAgreement();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Worker keyWorker = Worker.keyWorker(World.agency());
            Line line = new Line(keyWorker, first.serviceWorker(), World.client(keyWorker), first.service());
            line.agree(Line.SHARED);
            line.sent();
            lines.add(line);
        }
        return lines;
    }

    private String question(String agency, List<Line> lines) throws JsonProcessingException {
        List<UUID> clients = new ArrayList<>(lines.stream().map(Line::client).toList());
        Collections.shuffle(clients);
        return mapper.writeValueAsString(Map.of(
                "agency",
                agency,
                "account",
                UUID.randomUUID(),
                "purpose",
                "referral",
                "clients",
                clients,
                "categories",
                Line.SHARED,
                "serviceWorker",
                false,
                "through",
                "GET /caseload"));
    }

    private static int get(String path, String token) {
        return Answer.to("GET", path, token, null, null).status();
    }

    /** The statuses that came of asking several times. */
    private static Callable<Set<Integer>> several(Callable<Integer> asking) {
        return () -> {
            Set<Integer> statuses = new TreeSet<>();
            for (int i = 0; i < TIMES; i++) {
                statuses.add(asking.call());
            }
            return statuses;
        };
    }
}
