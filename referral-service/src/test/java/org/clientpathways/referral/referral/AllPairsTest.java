package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.referral.testing.Answer;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.clientpathways.referral.testing.Worker;
import org.clientpathways.referral.testing.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Any two transitions that a state allows, by either side, on one referral and at once. */
@QuarkusTest
class AllPairsTest {

    /** More of them with {@code mvn verify -Pproof}. */
    private static final int ROUNDS = Integer.getInteger("pairs.rounds", 1);

    /** Each state with how a referral comes there. */
    private static final Map<ReferralStatus, List<String>> STATES = Map.of(
            ReferralStatus.DRAFT, List.of(),
            ReferralStatus.SENT, List.of(),
            ReferralStatus.ACCEPTED, List.of("accept"),
            ReferralStatus.WAITING, List.of("waitlist"),
            ReferralStatus.STARTED, List.of("accept", "start"),
            ReferralStatus.DECLINED, List.of("decline"),
            ReferralStatus.REDIRECTED, List.of("redirect"),
            ReferralStatus.ENDED, List.of("accept", "start", "end"),
            ReferralStatus.FAILED, List.of("accept", "fail"),
            ReferralStatus.WITHDRAWN, List.of("withdraw"));

    @Inject
    ObjectMapper mapper;

    private Line line;
    private UUID covered;
    private UUID uncovered;

    /** Something that one of the two sides may do. */
    private record Move(Side side, String transition) {}

    @BeforeEach
    void anAgreementThatCoversOneOfTwoOtherServices() {
        line = Line.withAgreement();
        covered = World.service(
                line.serviceWorker().agency(), line.serviceWorker().account());
        uncovered = World.service(World.agency());
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        int pairs = 0;
        for (ReferralStatus state : STATES.keySet()) {
            List<Move> moves = moves(state);
            for (int one = 0; one < moves.size(); one++) {
                for (int other = one; other < moves.size(); other++) {
                    pairs++;
                    for (int round = 0; round < ROUNDS; round++) {
                        race(state, moves.get(one), moves.get(other));
                    }
                }
            }
        }
        Log.infof("%d pairs of transitions, each raced %d times", pairs, ROUNDS);
        assertThat(pairs).isGreaterThan(100);
    }

    @Test
    void theTakingBackOfARedirectAndTheNewServicesAnswerNeverBothHold() throws Exception {
        for (String answer : List.of("accept", "waitlist", "decline", "withdraw", "correct", "redirect")) {
            for (int round = 0; round < ROUNDS; round++) {
                String first = line.sent();
                line.answer(first, "redirect", body("redirect", covered)).statusCode(200);
                String next = line.read(line.keyWorker(), first).extract().path("redirectedTo.id");
                Worker worker = answer.equals("correct") ? line.keyWorker() : line.serviceWorker();
                List<Integer> answers = AtOnce.all(List.<Callable<Integer>>of(
                        () -> act(line.serviceWorker(), first, "take-back", "*", covered),
                        () -> act(worker, next, answer, "*", uncovered)));
                assertThat(answers).containsOnlyOnce(200).isSubsetOf(200, 409);
                assertThat(statusOf(first)).isEqualTo(answers.get(0) == 200 ? "sent" : "redirected");
                assertLegal(first);
                assertLegal(next);
            }
        }
    }

    private List<Move> moves(ReferralStatus state) {
        List<Move> moves = new ArrayList<>();
        for (Transition transition : Transition.values()) {
            boolean allowed =
                    transition.brings().filter(next -> next.mayFollow(state)).isPresent();
            if (allowed && !(state == ReferralStatus.DRAFT && transition == Transition.CORRECT)) {
                Stream.of(Side.values())
                        .filter(side -> transition.isFor(java.util.EnumSet.of(side)))
                        .filter(side -> state != ReferralStatus.DRAFT || side == Side.REFERRING)
                        .forEach(side -> moves.add(new Move(side, transition.code())));
            }
        }
        if (state != ReferralStatus.DRAFT && state != ReferralStatus.SENT) {
            moves.add(new Move(Side.RECEIVING, "take-back"));
        }
        return moves;
    }

    /** Both have seen the same version; so that a later one does not hide an order that must not be. */
    private void race(ReferralStatus state, Move one, Move other) throws Exception {
        String referral = inState(state);
        Worker seer = worker(one);
        String seen = line.read(seer, referral).statusCode(200).extract().header("ETag");
        List<Integer> answers = AtOnce.all(Stream.of(one, other)
                .map(move -> (Callable<Integer>)
                        () -> act(worker(move), referral, move.transition(), seen, move == one ? covered : uncovered))
                .toList());
        assertThat(answers)
                .as("%s and %s from %s", one, other, state)
                .containsOnlyOnce(200)
                .isSubsetOf(200, 409, 412);
        assertLegal(referral);
        String winner = (answers.get(0) == 200 ? one : other).transition();
        assertThat(statusOf(referral)).isEqualTo(after(state, winner));
    }

    private String after(ReferralStatus state, String winner) {
        if (!winner.equals("take-back")) {
            return Code.of(Transition.class, winner).brings().orElseThrow().code();
        }
        List<String> way = STATES.get(state);
        return way.size() == 1
                ? "sent"
                : Code.of(Transition.class, way.get(way.size() - 2))
                        .brings()
                        .orElseThrow()
                        .code();
    }

    private String inState(ReferralStatus state) {
        Map<String, Object> request = line.request();
        request.put("draft", state == ReferralStatus.DRAFT);
        String referral = line.post(request).statusCode(201).extract().path("id");
        for (String transition : STATES.get(state)) {
            line.answer(referral, transition, body(transition, covered)).statusCode(200);
        }
        return referral;
    }

    private Worker worker(Move move) {
        return move.side() == Side.REFERRING ? line.keyWorker() : line.serviceWorker();
    }

    private int act(Worker worker, String referral, String transition, String seen, UUID to)
            throws JsonProcessingException {
        return Answer.to(
                        "POST",
                        "/referrals/" + referral + "/" + transition,
                        worker.token(),
                        seen,
                        "application/json",
                        mapper.writeValueAsString(body(transition, to)))
                .status();
    }

    private static Map<String, Object> body(String transition, UUID to) {
        return switch (transition) {
            case "redirect" -> new HashMap<>(Map.of("serviceId", to, "reason", "no-capacity"));
            case "take-back" -> Map.of("reason", "Recorded by mistake");
            default -> Line.least(transition);
        };
    }

    private String statusOf(String referral) {
        return line.read(line.keyWorker(), referral).extract().path("status");
    }

    /** The events, each where the table allows it, with those left out that were taken back, end where the referral is. */
    private void assertLegal(String referral) throws SQLException {
        Deque<ReferralStatus> states = new ArrayDeque<>();
        for (String type :
                Owner.texts("select type from journal where subject = '" + referral + "' order by sequence")) {
            String happened = type.replaceAll("org.clientpathways.(.*).v1", "$1");
            if (happened.equals("referral.taken-back")) {
                states.removeLast();
                continue;
            }
            ReferralStatus status = Stream.of(Transition.values())
                    .filter(one -> one.event() != null && one.event().happened().equals(happened))
                    .findFirst()
                    .flatMap(Transition::brings)
                    .orElseThrow();
            if (!states.isEmpty()) {
                assertThat(status.mayFollow(states.getLast()))
                        .as("%s after %s", status, states)
                        .isTrue();
            }
            states.addLast(status);
        }
        if (!states.isEmpty()) {
            assertThat(statusOf(referral)).isEqualTo(states.getLast().code());
        }
    }
}
