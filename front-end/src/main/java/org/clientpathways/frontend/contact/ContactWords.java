package org.clientpathways.frontend.contact;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.frontend.api.Contact;
import org.clientpathways.frontend.api.ReferralContacts;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/** Appointments in words. */
@TemplateExtension(namespace = "contact")
final class ContactWords {

    private ContactWords() {}

    static String outcome(Contact contact) {
        return Outcome.words(contact);
    }

    static String kind(Contact contact) {
        return Arrays.stream(ContactKind.values())
                .filter(one -> one.code().equals(contact.kind()))
                .map(ContactKind::words)
                .findFirst()
                .orElse(contact.kind());
    }

    /** The name of the service that a referral's appointments are with. */
    static String service(Route route, ReferralContacts contacts) {
        return route.steps().stream()
                .filter(step -> step.id().equals(contacts.stepId()))
                .map(step -> step.service().name())
                .findFirst()
                .orElse("");
    }

    /** When the client first met the service, and how long after the referral. */
    static String first(ReferralContacts contacts) {
        return contacts.firstContactAt() == null
                ? "The client has not met the service yet."
                : "The client first met the service on " + Days.dayOf(contacts.firstContactAt()) + ", "
                        + Days.count(contacts.daysToFirstContact()) + " after the referral was sent.";
    }

    /** Whether appointments may be recorded with a step: the service took the client on. */
    static boolean takenOn(Route.RouteStep step) {
        return step.waitingAt() != null;
    }
}
