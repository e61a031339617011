package org.clientpathways.referral.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clientpathways.referral.testing.AtOnce;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ManyMoveAtOnceTest {

    @RepeatedTest(3)
    void ofTwoMovesOfOneClientOneWinsAndTheOtherIsTold() throws Exception {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        String seen = list.seen(three.get(2));
        List<Integer> answers = AtOnce.all(List.<Callable<Integer>>of(
                () -> list.moveSeen(three.get(2), seen, "toPosition", 1)
                        .extract()
                        .statusCode(),
                () -> list.moveSeen(three.get(2), seen, "toPosition", 2)
                        .extract()
                        .statusCode()));
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
        assertThat(list.order()).containsExactlyInAnyOrderElementsOf(three);
    }

    @Test
    void ofManyMovesIntoOneGapNoneIsLostAndNoTwoHaveOnePlace() throws Exception {
        WaitingLine list = WaitingLine.made();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(list.waits(1 + i, "routine"));
        }
        List<Callable<Integer>> moves = new ArrayList<>();
        for (String one : all.subList(2, 10)) {
            moves.add(() -> list.move(one, "before", all.get(1)).extract().statusCode());
        }
        assertThat(AtOnce.all(moves)).containsOnly(200);
        List<String> order = list.order();
        assertThat(order).containsExactlyInAnyOrderElementsOf(all);
        assertThat(order).first().isEqualTo(all.get(0));
        assertThat(order).last().isEqualTo(all.get(1));
        assertThat(Owner.texts("select count(*) from waiting_move m join referral r on r.id = m.referral_id"
                        + " where r.service_id = '" + list.line().service() + "'"))
                .containsExactly("8");
    }

    @Test
    void whileClientsComeAndGoTheListHoldsWhoWaits() throws Exception {
        WaitingLine list = WaitingLine.made();
        List<String> three = list.three();
        List<Callable<Integer>> calls = new ArrayList<>();
        calls.add(() -> list.move(three.get(2), "toPosition", 1).extract().statusCode());
        calls.add(() -> list.line()
                .answer(three.get(0), "start", java.util.Map.of())
                .extract()
                .statusCode());
        calls.add(() -> list.waits(4, "routine").isEmpty() ? 0 : 200);
        assertThat(AtOnce.all(calls)).containsOnly(200);
        assertThat(list.order()).hasSize(3).doesNotContain(three.get(0));
    }
}
