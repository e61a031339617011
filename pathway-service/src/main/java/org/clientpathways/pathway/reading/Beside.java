package org.clientpathways.pathway.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.clientpathways.groundwork.taking.PublishedEvent;
import org.clientpathways.pathway.closing.ClosingDesk;
import org.clientpathways.pathway.closing.ClosingView;
import org.clientpathways.pathway.contact.ContactReading;
import org.clientpathways.pathway.contact.ReferralContacts;
import org.clientpathways.pathway.disclosure.RouteSight;
import org.clientpathways.pathway.plan.PlanReading;
import org.clientpathways.pathway.plan.PlanView;
import org.clientpathways.pathway.route.Route;

/** What is recorded in this service and stands beside the route: appointments, the plan, the closing. */
@ApplicationScoped
class Beside {

    private final ContactReading contacts;
    private final PlanReading plans;
    private final ClosingDesk closings;

    Beside(ContactReading contacts, PlanReading plans, ClosingDesk closings) {
        this.contacts = contacts;
        this.plans = plans;
        this.closings = closings;
    }

    /** What of it may be seen; none where it is not there. */
    record Seen(List<ReferralContacts> contacts, PlanView plan, ClosingView closing) {}

    /** What stands beside this client's route for who sees so much of it. */
    Seen of(UUID client, RouteSight sight, Collection<PublishedEvent> events, Route route) {
        return new Seen(
                contacts.of(route.steps()), plans.of(client, sight, events, route), closings.of(client, sight, route));
    }
}
