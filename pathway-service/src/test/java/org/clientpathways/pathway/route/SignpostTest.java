package org.clientpathways.pathway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clientpathways.pathway.testing.ClientStory.COUNCIL;
import static org.clientpathways.pathway.testing.ClientStory.day;

import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.pathway.testing.ClientStory;
import org.clientpathways.pathway.testing.Shuffled;
import org.junit.jupiter.api.Test;

class SignpostTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-19");
    private static final LocalDate LATER = LocalDate.parse("2026-02-02");

    private final UUID id = Ids.next();
    private final UUID debt = Ids.next();
    private final ClientStory story = ClientStory.ofAClient().signpost(0, id, debt, COUNCIL, FIRST_DAY);

    @Test
    void itIsToBeFollowedUpOnItsDay() {
        assertThat(signpost().isFollowedUp()).isFalse();
        assertThat(signpost().followUpOn()).isEqualTo(FIRST_DAY);
        assertThat(signpost().givenAt()).isEqualTo(day(0));
        assertThat(signpost().result()).isNull();
    }

    @Test
    void whoHasNotGoneYetIsAskedAgain() {
        story.followedUp(14, id, debt, COUNCIL, SignpostResult.NOT_YET, LATER);

        assertThat(signpost().isFollowedUp()).isFalse();
        assertThat(signpost().followUpOn()).isEqualTo(LATER);
        assertThat(signpost().result()).isEqualTo(SignpostResult.NOT_YET);
    }

    @Test
    void onceItIsKnownWhatBecameOfItNobodyIsAskedAgain() {
        story.followedUp(14, id, debt, COUNCIL, SignpostResult.NOT_YET, LATER)
                .followedUp(28, id, debt, COUNCIL, SignpostResult.COULD_NOT, null)
                .followedUp(30, id, debt, COUNCIL, SignpostResult.NOT_YET, LATER);

        assertThat(signpost().isFollowedUp()).isTrue();
        assertThat(signpost().obstacle()).isEqualTo(SignpostObstacle.TOO_FAR);
        assertThat(signpost().followedUpAt()).isEqualTo(day(28));
    }

    @Test
    void theOrderOfArrivalAndRepeatsDoNotMatter() {
        story.followedUp(14, id, debt, COUNCIL, SignpostResult.NOT_YET, LATER)
                .followedUp(28, id, debt, COUNCIL, SignpostResult.WENT, null);

        assertThat(Signpost.of(Shuffled.of(story.events()))).isEqualTo(Signpost.of(story.events()));
    }

    @Test
    void itIsNoStep() {
        assertThat(Route.of(story.events())).isEqualTo(Route.of(java.util.List.of()));
    }

    private Signpost signpost() {
        assertThat(Signpost.of(story.events())).hasSize(1);
        return Signpost.of(story.events()).get(0);
    }
}
