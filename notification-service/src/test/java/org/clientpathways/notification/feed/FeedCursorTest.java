package org.clientpathways.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.clientpathways.groundwork.paging.Cursor;
import org.clientpathways.groundwork.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedCursorTest {

    @Test
    void oneThatWasGivenOutLongAgoIsStillUnderstood() {
        FeedCursor cursor = FeedCursor.parse("after", FeedExamples.CURSOR);

        assertThat(cursor.places()).isEqualTo(Map.of(3, new Position(521, 0), 7, new Position(498, 2)));
        assertThat(cursor).hasToString(FeedExamples.CURSOR);
    }

    @Test
    void oneBeforeTheFirstEventIsOneToo() {
        assertThat(FeedCursor.parse("after", FeedCursor.START.toString())).isEqualTo(FeedCursor.START);
        assertThat(FeedCursor.START.toString()).isNotEmpty();
    }

    @Test
    void ofOtherListsNoneIsTaken() {
        assertRefused(Cursor.of("019a2b3c-0000-7000-8000-0000000000e1").toString());
        assertRefused(Cursor.of(17).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "ä", "{}", "null", "%00", "MQ==MQ==", "AAAA", "start end", "' or 1=1", "1,0:0:0"})
    void garbageIsRefusedInWordsThatSayWhatToGive(String garbage) {
        assertRefused(garbage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,0:0:0",
                "1,",
                "1,,",
                "1,0:0",
                "1,0:0:0:0",
                "1,-1:0:0",
                "1,0:-1:0",
                "1,0:0:-1",
                "1,0:99999999999999999999:0",
                "1,9999999999:0:0",
                "1,0:0:0\n",
                "1;0:0:0"
            })
    void whatOnlyLooksLikeOneIsRefusedToo(String inside) {
        assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void oneThatIsTooLongIsRefused() {
        var places = new TreeMap<Integer, Position>();
        for (int i = 0; i < 2_000; i++) {
            places.put(i, new Position(i, 0));
        }
        assertRefused(new FeedCursor(places).toString());
    }

    private static void assertRefused(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> FeedCursor.parse("after", text));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.body().toString()).contains("field=after").contains("whole and unchanged");
    }
}
