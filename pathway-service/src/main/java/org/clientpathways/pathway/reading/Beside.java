package org.clientpathways.pathway.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.pathway.closing.ClosingDesk;
import org.clientpathways.pathway.closing.ClosingView;
import org.clientpathways.pathway.contact.ContactDesk;
import org.clientpathways.pathway.contact.ContactReading;
import org.clientpathways.pathway.contact.ReferralContacts;
import org.clientpathways.pathway.plan.PlanReading;
import org.clientpathways.pathway.plan.PlanView;
import org.clientpathways.pathway.route.Step;
import org.clientpathways.pathway.sight.SeenRoute;

/** What is recorded in this service and stands beside the route: appointments, the plan, the closing. */
@ApplicationScoped
class Beside {

    private final ContactReading contacts;
    private final ContactDesk recording;
    private final PlanReading plans;
    private final ClosingDesk closings;

    Beside(ContactReading contacts, ContactDesk recording, PlanReading plans, ClosingDesk closings) {
        this.contacts = contacts;
        this.recording = recording;
        this.plans = plans;
        this.closings = closings;
    }

    /**
     * What of it may be seen; none where it is not there. And what the caller may record.
     *
     * @param mayRecord the referrals whose appointments
     */
    record Seen(
            List<ReferralContacts> contacts,
            PlanView plan,
            ClosingView closing,
            boolean mayPlan,
            boolean mayClose,
            Set<UUID> mayRecord) {}

    /** What stands beside this route for who sees so much of it. */
    Seen of(SeenRoute seen) {
        return new Seen(
                contacts.of(seen.route().steps()),
                plans.of(seen),
                closings.of(seen),
                seen.notToBegin().isEmpty(),
                closings.mayClose(seen),
                seen.route().steps().stream()
                        .filter(step -> recording.mayRecord(seen, step))
                        .map(Step::id)
                        .collect(Collectors.toSet()));
    }
}
