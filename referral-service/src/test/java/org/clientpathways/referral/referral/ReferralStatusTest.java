package org.clientpathways.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReferralStatusTest {

    @Test
    void aDraftIsSentOrWithdrawnAndNothingElse() {
        assertThat(ReferralStatus.DRAFT.mayBecome()).containsExactly(ReferralStatus.SENT, ReferralStatus.WITHDRAWN);
    }

    @Test
    void aReferralCannotStartBeforeItIsTakenOn() {
        assertThat(ReferralStatus.STARTED.mayFollow(ReferralStatus.SENT)).isFalse();
        assertThat(ReferralStatus.STARTED.mayFollow(ReferralStatus.ACCEPTED)).isTrue();
        assertThat(ReferralStatus.STARTED.mayFollow(ReferralStatus.WAITING)).isTrue();
    }

    @Test
    void onlyAStartedReferralEnds() {
        assertThat(ReferralStatus.values())
                .filteredOn(ReferralStatus.ENDED::mayFollow)
                .containsExactly(ReferralStatus.STARTED);
    }

    @Property
    void afterAClosedReferralOnlyACorrectionFollows(@ForAll ReferralStatus status) {
        if (status.isClosed()) {
            assertThat(status.mayBecome()).isSubsetOf(ReferralStatus.ENTERED_IN_ERROR);
        }
    }

    @Property
    void anythingButADraftCanBeCorrectedOnce(@ForAll ReferralStatus status) {
        assertThat(ReferralStatus.ENTERED_IN_ERROR.mayFollow(status))
                .isEqualTo(status != ReferralStatus.DRAFT && status != ReferralStatus.ENTERED_IN_ERROR);
    }

    @Property
    void nothingGoesBackToDraftOrFollowsItself(@ForAll ReferralStatus status) {
        assertThat(status.mayBecome()).doesNotContain(ReferralStatus.DRAFT, status);
    }
}
