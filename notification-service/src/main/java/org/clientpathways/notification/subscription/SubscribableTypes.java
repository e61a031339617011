package org.clientpathways.notification.subscription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.event.ReferralEvent;
import org.clientpathways.groundwork.problem.Violation;

/** The types of event that can be asked for: those of a referral's life, and those that tell a
 * recipient that sharing ended or that an override began. */
final class SubscribableTypes {

    private static final Set<EventType> OF_SHARING = EnumSet.of(
            EventType.AGREEMENT_GIVEN,
            EventType.AGREEMENT_WITHDRAWN,
            EventType.AGREEMENT_EXPIRED,
            EventType.OVERRIDE_RECORDED);

    private static final List<String> NAMES = Arrays.stream(EventType.values())
            .filter(type -> ReferralEvent.class.isAssignableFrom(type.data()) || OF_SHARING.contains(type))
            .map(EventType::typeName)
            .toList();

    private SubscribableTypes() {}

    /** One for each that cannot be asked for; none asked for is all. */
    static List<Violation> violations(List<String> asked) {
        List<Violation> violations = new ArrayList<>();
        int place = 0;
        for (String type : asked == null ? List.<String>of() : asked) {
            if (!NAMES.contains(type)) {
                violations.add(new Violation("eventTypes[" + place + "]", "Give one of " + String.join(", ", NAMES)));
            }
            place++;
        }
        return violations;
    }
}
