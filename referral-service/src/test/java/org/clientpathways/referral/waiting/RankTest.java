package org.clientpathways.referral.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankTest {

    @Property
    void thereIsRoomBetweenAnyTwo(
            @ForAll @Size(min = 1, max = 30) byte[] one, @ForAll @Size(min = 1, max = 30) byte[] other) {
        one[one.length - 1] |= 1;
        other[other.length - 1] |= 1;
        if (Arrays.compareUnsigned(one, other) != 0) {
            byte[] low = Arrays.compareUnsigned(one, other) < 0 ? one : other;
            byte[] high = low == one ? other : one;
            assertThat(Rank.isBetween(Rank.between(low, high), low, high)).isTrue();
        }
    }

    @Property
    void thereIsRoomBeforeAndAfterAny(@ForAll @Size(min = 1, max = 30) byte[] any) {
        any[any.length - 1] |= 1;
        assertThat(Rank.isBetween(Rank.between(null, any), null, any)).isTrue();
        assertThat(Rank.isBetween(Rank.between(any, null), any, null)).isTrue();
    }

    @Test
    void aFewThousandMovesIntoOneGapStillFitTheTable() {
        byte[] low = {1, 2, 3};
        byte[] high = {1, 2, 4};
        for (int move = 0; move < 2_000; move++) {
            byte[] between = Rank.between(low, high);
            assertThat(Rank.isBetween(between, low, high)).isTrue();
            if (move % 3 == 0) {
                low = between;
            } else {
                high = between;
            }
        }
        assertThat(high.length).isLessThan(300);
    }
}
