package org.clientpathways.frontend.contact;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.frontend.api.Contact;
import org.clientpathways.frontend.api.ReferralContacts;
import org.clientpathways.frontend.api.Route;
import org.clientpathways.frontend.layout.Days;

/** Appointments in words. */
@TemplateExtension(namespace = "contact")
final class ContactWords {

    private ContactWords() {}

    static String outcome(Contact contact, Instant now) {
        return contact.isOffered() && !toCome(contact, now) ? "Not known yet" : Outcome.words(contact);
    }

    static String kind(Contact contact) {
        return Arrays.stream(ContactKind.values())
                .filter(one -> one.code().equals(contact.kind()))
                .map(ContactKind::words)
                .findFirst()
                .orElse(contact.kind());
    }

    /** When the client first met the service, and how long after the referral. */
    static String first(ReferralContacts contacts) {
        return contacts.firstContactAt() == null
                ? "The client has not met the service yet."
                : "The client first met the service on " + Days.dayOf(contacts.firstContactAt()) + ", "
                        + Days.count(contacts.daysToFirstContact()) + " after the referral was sent.";
    }

    /** The referrals shown with their appointments: those that have any, and those that the viewer may record one for. */
    static List<Route.RouteStep> steps(Route route) {
        return route.steps().stream()
                .filter(step -> of(route, step) != null || step.mayRecord() && step.isOpen())
                .toList();
    }

    /** Referrals that are over and have no appointment, where one that took place may still be recorded. */
    static List<Route.RouteStep> others(Route route) {
        return route.steps().stream()
                .filter(step -> of(route, step) == null && step.mayRecord() && !step.isOpen())
                .toList();
    }

    /** The appointments of a referral; null where it has none. */
    static ReferralContacts of(Route route, Route.RouteStep step) {
        return route.contacts().stream()
                .filter(one -> one.stepId().equals(step.id()))
                .findFirst()
                .orElse(null);
    }

    /** The service of a referral with the day it was sent, as a client may be referred to one service twice. */
    static String named(Route.RouteStep step) {
        return step.service().shown() + ", referral of " + Days.dayOf(step.enteredAt());
    }

    /** Whether the time of an appointment has not come yet. */
    static boolean toCome(Contact contact, Instant now) {
        return contact.appointmentAt().isAfter(now);
    }
}
