package org.clientpathways.referral.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.clientpathways.groundwork.access.Roles;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Offer;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.Test;

/** Many name, accept, return, cancel and reassign at once. */
@QuarkusTest
class OneKeyWorkerAtEveryInstantTest {

    private static final int ROUNDS = 5;
    private static final int OF_EACH = 6;

    @Inject
    Journaled journaled;

    @Test
    void ofManyWhoAcceptOneOfferOneBecomesTheKeyWorker() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Offer offer = Offer.withAgreement();
            String path = "/handovers/" + offer.made() + "/accept";
            List<Worker> all = IntStream.range(0, 4 * OF_EACH)
                    .mapToObj(i -> Worker.keyWorker(offer.next().agency()))
                    .toList();
            List<Answer> answers = AtOnce.all(all.stream()
                    .map(worker -> (Callable<Answer>) () -> Answer.to("POST", path, worker, null, null))
                    .toList());
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
            assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
            assertThat(assigned(offer)).hasSize(2).last().isEqualTo(now(offer));
        }
    }

    @Test
    void whatWasJournaledLastIsWhoItIsWhateverHappensAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Offer offer = Offer.withAgreement();
            Worker manager = Worker.of(offer.keyWorker().agency(), Roles.MANAGER, Roles.KEY_WORKER);
            List<Worker> colleagues =
                    IntStream.range(0, OF_EACH).mapToObj(i -> offer.colleague()).toList();
            String handover = offer.made();
            List<Callable<Answer>> all = new ArrayList<>();
            for (Worker colleague : colleagues) {
                all.add(() -> assign(offer.client(), manager, colleague));
                all.add(() -> reassign(manager, offer.keyWorker(), colleague));
                all.add(() -> Answer.to("POST", "/handovers/" + handover + "/accept", offer.next(), null, null));
            }
            all.add(() -> Answer.to("POST", "/handovers/" + handover + "/cancel", manager, null, null));
            Collections.shuffle(all);
            AtomicBoolean over = new AtomicBoolean();
            List<Callable<List<Answer>>> both = List.of(
                    () -> {
                        try {
                            return AtOnce.all(all);
                        } finally {
                            over.set(true);
                        }
                    },
                    () -> {
                        while (!over.get()) {
                            assertThat(keyWorkers(offer)).hasSize(1);
                        }
                        return List.of();
                    });
            List<Answer> answers = AtOnce.all(both).get(0);
            assertThat(answers).extracting(Answer::status).isSubsetOf(Set.of(200, 403, 404, 409, 412));
            List<String> assigned = assigned(offer);
            assertThat(assigned).last().isEqualTo(now(offer));
            for (int i = 1; i < assigned.size(); i++) {
                assertThat(assigned.get(i)).isNotEqualTo(assigned.get(i - 1));
            }
            long open = Owner.texts(
                            "select id from handover where status = 'offered' and client_id = '" + offer.client() + "'")
                    .size();
            assertThat(open).isZero();
        }
    }

    @Test
    void twoManagersWhoMoveManyClientsToAndFroNeverWaitInACircle() throws Exception {
        Offer offer = Offer.withoutAgreement();
        for (int i = 0; i < 30; i++) {
            World.client(offer.keyWorker(), World.letters(9));
        }
        Worker manager = Worker.manager(offer.keyWorker().agency());
        Worker colleague = offer.colleague();
        List<Callable<Answer>> all = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            all.add(() -> reassign(manager, offer.keyWorker(), colleague));
            all.add(() -> reassign(manager, colleague, offer.keyWorker()));
        }
        assertThat(AtOnce.all(all)).extracting(Answer::status).containsOnly(200);
        assertThat(assigned(offer)).last().isEqualTo(now(offer));
    }

    private static Answer assign(UUID client, Worker manager, Worker to) {
        return Answer.to(
                "PUT",
                "/clients/" + client + "/key-worker",
                manager,
                "application/json",
                "{\"keyWorker\": \"" + to.account() + "\"}");
    }

    private static Answer reassign(Worker manager, Worker from, Worker to) {
        return Answer.to(
                "POST",
                "/caseloads/reassign",
                manager,
                "application/json",
                "{\"from\": \"" + from.account() + "\", \"to\": \"" + to.account() + "\"}");
    }

    private static List<String> keyWorkers(Offer offer) throws SQLException {
        return Owner.texts("select key_worker from client_holding where client_id = '" + offer.client()
                + "' and key_worker is not null");
    }

    private static String now(Offer offer) throws SQLException {
        return keyWorkers(offer).get(0);
    }

    private List<String> assigned(Offer offer) {
        return journaled.under(offer.client()).stream()
                .filter(event -> event.type().equals("org.clientpathways.key-worker.assigned.v1"))
                .map(event -> event.data().get("keyWorker").asText())
                .toList();
    }
}
