package org.clientpathways.notification.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.ContactKind;
import org.clientpathways.contracts.code.ContactStatus;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.contracts.code.WithdrawReason;
import org.clientpathways.contracts.event.ClientMerged;
import org.clientpathways.contracts.event.ClientUnmerged;
import org.clientpathways.contracts.event.ContactMissed;
import org.clientpathways.contracts.event.ContactRecorded;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.contracts.event.PathwayClosed;
import org.clientpathways.contracts.event.PlanSet;
import org.clientpathways.contracts.event.PlanStepOverdue;
import org.clientpathways.contracts.event.PlannedStep;
import org.clientpathways.contracts.event.ReferralAccepted;
import org.clientpathways.contracts.event.ReferralCorrected;
import org.clientpathways.contracts.event.ReferralDeclined;
import org.clientpathways.contracts.event.ReferralEnded;
import org.clientpathways.contracts.event.ReferralFailed;
import org.clientpathways.contracts.event.ReferralRedirected;
import org.clientpathways.contracts.event.ReferralSent;
import org.clientpathways.contracts.event.ReferralStarted;
import org.clientpathways.contracts.event.ReferralTakenBack;
import org.clientpathways.contracts.event.ReferralWaitlisted;
import org.clientpathways.contracts.event.ReferralWithdrawn;
import org.clientpathways.contracts.event.SignpostFollowUpDue;
import org.clientpathways.contracts.event.SignpostFollowedUp;
import org.clientpathways.contracts.event.SilenceNoticed;
import org.clientpathways.contracts.event.WaitTargetPassed;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** Tells what happened to one invented client of the council, as events, each a day after the one before. */
public final class Story {

    public static final String COUNCIL = "larkshire-council";
    public static final String TRUST = "harbour-trust";
    public static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");

    public final UUID client = Ids.next();
    private final List<PublishedEvent> events = new ArrayList<>();
    private long onReferralEvents;
    private long onPathwayEvents;
    private Instant now = BEGIN;
    private int recordedDaysLater;

    /** From here on things are recorded that many days after they happened. */
    public Story recordedLater(int days) {
        recordedDaysLater = days;
        return this;
    }

    /** It begins so many days ago, and not in a spring long past. */
    public Story begunDaysAgo(int days) {
        now = Instant.now().minus(days, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        return this;
    }

    public Story keyWorker(String agency, UUID account) {
        tell(client, new KeyWorkerAssigned(client, agency, account.toString(), recorded()));
        return this;
    }

    /** The client's record is merged into another. */
    public Story mergedInto(UUID survivor) {
        return mergedInto(survivor, null);
    }

    /** The same, by this worker. */
    public Story mergedInto(UUID survivor, UUID by) {
        String account = by == null ? null : by.toString();
        tell(client, new ClientMerged(survivor, client, COUNCIL, account, recorded()));
        return this;
    }

    /** Another record is merged into this client's. */
    public Story takesUp(UUID merged) {
        tell(client, new ClientMerged(client, merged, COUNCIL, null, recorded()));
        return this;
    }

    /** The merge is undone. */
    public Story unmergedFrom(UUID survivor) {
        tell(client, new ClientUnmerged(survivor, client, COUNCIL, recorded()));
        return this;
    }

    /** The client was told about a service, and it is time to ask. */
    public Story followUpDue(UUID signpost, UUID service) {
        tell(signpost, new SignpostFollowUpDue(signpost, client, service, COUNCIL, today(), recorded()));
        return this;
    }

    public Story followedUp(UUID signpost, UUID service, SignpostResult result) {
        LocalDate again = result == SignpostResult.NOT_YET ? today().plusDays(7) : null;
        tell(signpost, new SignpostFollowedUp(signpost, client, service, COUNCIL, result, null, again, recorded()));
        return this;
    }

    public Story planned(UUID plan, PlannedStep... steps) {
        tell(plan, new PlanSet(plan, client, COUNCIL, null, List.of(steps), recorded()));
        return this;
    }

    public Story overdue(UUID plan, PlannedStep step) {
        tell(plan, new PlanStepOverdue(plan, client, step.stepId(), COUNCIL, step.dueOn(), recorded()));
        return this;
    }

    public Story closed() {
        tell(client, new PathwayClosed(client, COUNCIL, Outcome.NEED_MET, true, recorded()));
        return this;
    }

    /** The day that the next event happens on. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** A referral by the council to a service of the trust. */
    public Referral referral(Need need) {
        return new Referral(need, COUNCIL, TRUST);
    }

    public Referral referral(Need need, String from, String to) {
        return new Referral(need, from, to);
    }

    public List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    /** The event told last. */
    public PublishedEvent last() {
        return events.get(events.size() - 1);
    }

    private Instant recorded() {
        return now.plus(recordedDaysLater, ChronoUnit.DAYS);
    }

    private void tell(UUID subject, EventData data) {
        EventType type = EventType.of(data);
        long sequence = type.topic().topicName().equals("pathway-events") ? ++onPathwayEvents : ++onReferralEvents;
        events.add(new PublishedEvent(Ids.next(), type, client.toString(), sequence, subject.toString(), now, data));
        now = now.plus(1, ChronoUnit.DAYS);
    }

    /** What happens to one referral. */
    public final class Referral {

        public final UUID id = Ids.next();
        public final UUID service = Ids.next();
        private final Need need;
        private final String from;
        private final String to;

        private Referral(Need need, String from, String to) {
            this.need = need;
            this.from = from;
            this.to = to;
        }

        public Referral sent() {
            return told(new ReferralSent(
                    id,
                    client,
                    service,
                    from,
                    to,
                    need,
                    Urgency.ROUTINE,
                    LawfulBasis.PUBLIC_TASK,
                    Set.of(Category.IDENTITY, Category.CONTACT),
                    now,
                    null,
                    recorded()));
        }

        public Referral accepted() {
            return told(new ReferralAccepted(id, client, service, from, to, recorded()));
        }

        public Referral waitlisted() {
            return told(new ReferralWaitlisted(
                    id, client, service, from, to, Priority.ROUTINE, LocalDate.parse("2026-06-01"), recorded()));
        }

        public Referral declined() {
            return told(
                    new ReferralDeclined(id, client, service, from, to, DeclineReason.NO_CAPACITY, null, recorded()));
        }

        public Referral started() {
            return told(new ReferralStarted(id, client, service, from, to, recorded()));
        }

        public Referral ended() {
            return told(new ReferralEnded(id, client, service, from, to, Outcome.NEED_MET, true, recorded()));
        }

        public Referral failed() {
            return told(new ReferralFailed(id, client, service, from, to, FailReason.CANNOT_CONTACT, recorded()));
        }

        public Referral corrected() {
            return told(new ReferralCorrected(id, client, service, from, to, recorded()));
        }

        /** The service sends the client on to another, which is asked at once. */
        public Referral redirected() {
            return redirectedTo("open-door", false).sent();
        }

        /** The service sends the client on to another, for which the client's agreement is missing. */
        public Referral redirectedAndHeld() {
            return redirectedTo("open-door", true);
        }

        /** The service sends the client on to one of that agency; gives the referral that continues this one. */
        public Referral redirectedTo(String agency, boolean held) {
            Referral next = new Referral(need, from, agency);
            told(new ReferralRedirected(
                    id,
                    client,
                    service,
                    from,
                    to,
                    next.id,
                    next.service,
                    next.to,
                    held,
                    DeclineReason.NO_CAPACITY,
                    recorded()));
            return next;
        }

        public Referral withdrawn() {
            return told(new ReferralWithdrawn(
                    id, client, service, from, to, DecidedBy.CLIENT, WithdrawReason.NEED_MET, recorded()));
        }

        /** What was told last was a mistake. */
        public Referral takenBack() {
            return takenBack(last());
        }

        public Referral takenBack(PublishedEvent mistake) {
            return told(new ReferralTakenBack(
                    id, client, service, from, to, mistake.id(), mistake.type().happened(), recorded()));
        }

        public Referral appointment(ContactStatus status) {
            return told(new ContactRecorded(
                    Ids.next(), client, id, service, to, now, status, ContactKind.FACE_TO_FACE, null, recorded()));
        }

        public Referral missed() {
            return told(new ContactMissed(
                    Ids.next(), client, id, service, to, now, ContactKind.FACE_TO_FACE, DecidedBy.CLIENT, recorded()));
        }

        public Referral silence() {
            return told(new SilenceNoticed(client, id, service, to, 5, recorded()));
        }

        public Referral waitedTooLong() {
            return told(new WaitTargetPassed(client, id, service, to, 28, recorded()));
        }

        private Referral told(EventData data) {
            tell(id, data);
            return this;
        }
    }
}
