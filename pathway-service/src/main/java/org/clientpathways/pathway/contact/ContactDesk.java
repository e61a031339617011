package org.clientpathways.pathway.contact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.journal.Journal;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.idempotency.Once;
import org.clientpathways.pathway.projection.Pathways;
import org.clientpathways.pathway.route.Step;
import org.clientpathways.pathway.sight.SeenRoute;
import org.clientpathways.pathway.sight.SeenRoutes;

/** Where appointments are recorded, by the staff of the service and by the client's key worker. */
@ApplicationScoped
public class ContactDesk {

    private static final Period FARTHEST = Period.ofYears(2);

    private final Contacts contacts;
    private final ContactReading reading;
    private final SeenRoutes routes;
    private final Pathways pathways;
    private final Once once;
    private final Journal journal;
    private final Clock clock;

    ContactDesk(
            Contacts contacts,
            ContactReading reading,
            SeenRoutes routes,
            Pathways pathways,
            Once once,
            Journal journal,
            Clock clock) {
        this.contacts = contacts;
        this.reading = reading;
        this.routes = routes;
        this.pathways = pathways;
        this.once = once;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records an appointment, offered or with what became of it. It stands under the record that the referral is of, though
     * that may be one that was merged into the client's: there the service finds it, and there it is after an unmerge.
     *
     * @throws Problem 404 where the client does not exist for the caller, 403 for who may not record it, 400 for a referral
     *     that the caller may not know of or a time that cannot be, 409 where the service has not taken the client on
     *     or the record was merged into another
     */
    ContactView record(Caller caller, UUID client, String key, NewContact request) {
        SeenRoute seen = routes.withSurvivor(caller, "POST /pathways/{clientId}/contacts", client)
                .living();
        Step step = seen.step(request.referralId())
                .orElseThrow(() -> Problem.badRequest("referralId", "Name a referral of this client that you can see"));
        seen.byStaffOrKeyWorker(step);
        UUID made = QuarkusTransaction.requiringNew()
                .call(() -> once.make(caller, key, "/pathways/" + client + "/contacts", request, () -> {
                    UUID record = seen.recordOf(step);
                    pathways.lock(new TreeSet<>(List.of(record)));
                    Instant now = clock.instant();
                    check(request, step, now);
                    Contact contact = contact(record, step, request, now);
                    contacts.add(contact, caller);
                    tell(contact);
                    return contact.id();
                }));
        return reading.one(seen, made);
    }

    /**
     * Records what became of an appointment; repeated with the same, it changes nothing.
     *
     * @param through the request, as a template without ids
     * @throws Problem 404 where it does not exist for the caller, 403 for who may not record it, 400 before its time, 409
     *     where something else became of it already
     */
    ContactView settle(Caller caller, String through, UUID id, ContactOutcome outcome) {
        Optional<Contact> found = contacts.find(id);
        // An id that is nobody's is asked about as well: the answer takes as long.
        SeenRoute seen = routes.of(caller, through, found.map(Contact::clientId).orElse(id));
        Step step = found.flatMap(contact -> seen.step(contact.referralId())).orElseThrow(Problem::notFound);
        seen.byStaffOrKeyWorker(step);
        outcome.whole();
        QuarkusTransaction.requiringNew().run(() -> {
            pathways.lock(new TreeSet<>(List.of(found.get().clientId())));
            Contact contact = contacts.find(id).orElseThrow();
            if (!contact.outcome().equals(outcome)) {
                settle(contact, outcome, caller);
            }
        });
        return reading.one(seen, id);
    }

    /** Whether the caller may record an appointment with this referral now. */
    public boolean mayRecord(SeenRoute seen, Step step) {
        return seen.notToRecord(step).isEmpty() && isTakenOn(step);
    }

    private static boolean isTakenOn(Step step) {
        return step.waitingAt() != null;
    }

    private void settle(Contact contact, ContactOutcome outcome, Caller caller) {
        if (contact.status() != ContactStatus.OFFERED) {
            throw new Problem(
                            409,
                            "status-conflict",
                            "Something became of it already",
                            "What became of an appointment is recorded once. Record another appointment instead.")
                    .with("current", contact.status());
        }
        Instant now = clock.instant();
        outcome.notBefore(contact.appointmentAt(), now);
        Contact settled = contact.become(outcome, now);
        contacts.settle(settled, caller);
        tell(settled);
    }

    private static void check(NewContact request, Step step, Instant now) {
        ContactOutcome outcome = request.outcome();
        if (!isTakenOn(step)) {
            throw conflict(
                    step,
                    "The service has not taken the client on",
                    "Appointments are recorded once the service has accepted the client or put them on its waiting list.");
        }
        if (outcome.status() == ContactStatus.OFFERED && !step.isOpen()) {
            throw conflict(
                    step,
                    "The referral has closed",
                    "No appointment is to come any more. Record what became of one that was made before.");
        }
        if (request.appointmentAt().isBefore(step.enteredAt())) {
            throw Problem.badRequest("appointmentAt", "Give a time after the referral was sent");
        }
        if (request.appointmentAt()
                .isAfter(now.atOffset(ZoneOffset.UTC).plus(FARTHEST).toInstant())) {
            throw Problem.badRequest("appointmentAt", "Give a time within two years from now");
        }
        outcome.notBefore(request.appointmentAt(), now);
    }

    private static Problem conflict(Step step, String title, String detail) {
        return new Problem(409, "status-conflict", title, detail).with("current", step.status());
    }

    private static Contact contact(UUID client, Step step, NewContact request, Instant now) {
        return new Contact(
                Ids.next(),
                client,
                step.id(),
                step.serviceId(),
                step.agency(),
                request.appointmentAt(),
                request.kind(),
                request.status(),
                request.missedBy(),
                request.cancelledBy(),
                now);
    }

    private void tell(Contact contact) {
        journal.append(contact.clientId().toString(), contact.id().toString(), contact.happenedAt(), contact.event());
    }
}
