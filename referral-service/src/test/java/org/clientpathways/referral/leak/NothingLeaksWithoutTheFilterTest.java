package org.clientpathways.referral.leak;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Set;
import org.clientpathways.referral.access.EverybodyRelated;
import org.clientpathways.referral.disclosure.EverythingPermitted;
import org.clientpathways.referral.handover.HandoversOfAll;
import org.clientpathways.referral.leak.NothingLeaksWithoutTheFilterTest.WithoutTheFilter;
import org.clientpathways.referral.override.OverridesOfAll;
import org.clientpathways.referral.referral.EverybodyParty;
import org.clientpathways.referral.referral.ListsOfAll;
import org.clientpathways.referral.signpost.SignpostsOfAll;
import org.clientpathways.referral.waiting.EverybodyStaff;

/** The same walk where the application thinks that everybody may see everything: row security alone holds. */
@QuarkusTest
@TestProfile(WithoutTheFilter.class)
class NothingLeaksWithoutTheFilterTest extends NothingLeaks {

    @Override
    int faultsFrom() {
        return 600;
    }

    /** The application's own decisions, each replaced by yes. */
    public static final class WithoutTheFilter implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(
                    EverythingPermitted.class,
                    EverybodyRelated.class,
                    EverybodyParty.class,
                    ListsOfAll.class,
                    OverridesOfAll.class,
                    SignpostsOfAll.class,
                    EverybodyStaff.class,
                    HandoversOfAll.class);
        }
    }
}
