package org.clientpathways.pathway.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.EventType;
import org.clientpathways.contracts.Ids;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.contracts.code.WithdrawReason;
import org.clientpathways.contracts.event.ClientMerged;
import org.clientpathways.contracts.event.ClientUnmerged;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
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
import org.clientpathways.contracts.event.SignpostFollowedUp;
import org.clientpathways.contracts.event.SignpostGiven;
import org.clientpathways.groundwork.taking.PublishedEvent;

/** Tells what happened to one invented client, as events in the order in which they are told. */
public final class ClientStory {

    public static final String COUNCIL = "larkshire-council";
    public static final String TRUST = "harbour-trust";
    public static final String HEALTH = "larkshire-health";

    /** Day 0 of every story, at nine in the morning. */
    private static final Instant DAY_0 = Instant.parse("2026-01-05T09:00:00Z");

    public final UUID client;
    private final List<PublishedEvent> events = new ArrayList<>();

    private ClientStory(UUID client) {
        this.client = client;
    }

    public static ClientStory ofAClient() {
        return new ClientStory(Ids.next());
    }

    /** The instant that many days into the story. */
    public static Instant day(double days) {
        return DAY_0.plus(Math.round(days * 24 * 60), ChronoUnit.MINUTES);
    }

    /** The day of the story on which this instant lies. */
    public static double dayOf(Instant instant) {
        return ChronoUnit.MINUTES.between(DAY_0, instant) / (24.0 * 60);
    }

    public ClientStory keyWorker(double day, String agency, UUID account) {
        tell(
                EventType.KEY_WORKER_ASSIGNED,
                client,
                day(day),
                new KeyWorkerAssigned(client, agency, account.toString(), day(day)));
        return this;
    }

    /** A referral by the council to the trust. */
    public Referral referralTo(UUID service) {
        return referral(service, COUNCIL, TRUST);
    }

    public Referral referral(UUID service, String referringAgency, String receivingAgency) {
        return new Referral(Ids.next(), service, referringAgency, receivingAgency);
    }

    public List<PublishedEvent> events() {
        return List.copyOf(events);
    }

    /** An agency tells the client about a service, to ask what became of it on that day. */
    public ClientStory signpost(double day, UUID signpost, UUID service, String agency, LocalDate followUpOn) {
        tell(
                EventType.SIGNPOST_GIVEN,
                signpost,
                day(day),
                new SignpostGiven(signpost, client, service, agency, Need.MONEY_AND_DEBT, followUpOn, day(day)));
        return this;
    }

    /** It learns what became of that. */
    public ClientStory followedUp(
            double day, UUID signpost, UUID service, String agency, SignpostResult result, LocalDate again) {
        SignpostObstacle obstacle = result == SignpostResult.COULD_NOT ? SignpostObstacle.TOO_FAR : null;
        tell(
                EventType.SIGNPOST_FOLLOWED_UP,
                signpost,
                day(day),
                new SignpostFollowedUp(signpost, client, service, agency, result, obstacle, again, day(day)));
        return this;
    }

    /** The record of this client is merged into another's; each of the two stories tells it. */
    public ClientStory mergedInto(double day, ClientStory survivor) {
        ClientMerged merged = new ClientMerged(survivor.client, client, COUNCIL, null, day(day));
        tell(EventType.CLIENT_MERGED, client, day(day), merged);
        survivor.tell(EventType.CLIENT_MERGED, survivor.client, day(day), merged);
        return this;
    }

    /** And stands for itself again. */
    public ClientStory unmergedFrom(double day, ClientStory survivor) {
        ClientUnmerged unmerged = new ClientUnmerged(survivor.client, client, COUNCIL, day(day));
        tell(EventType.CLIENT_UNMERGED, client, day(day), unmerged);
        survivor.tell(EventType.CLIENT_UNMERGED, survivor.client, day(day), unmerged);
        return this;
    }

    private PublishedEvent tell(EventType type, UUID subject, Instant at, EventData data) {
        PublishedEvent event = new PublishedEvent(
                Ids.next(), type, client.toString(), events.size() + 1, subject.toString(), at, data);
        events.add(event);
        return event;
    }

    /** What happens to one referral; each method tells one event, on a day of the story. */
    public final class Referral {

        public final UUID id;
        public final UUID service;
        private final String from;
        private final String to;
        private final Deque<PublishedEvent> counting = new ArrayDeque<>();
        private Instant clock;

        private Referral(UUID id, UUID service, String from, String to) {
            this.id = id;
            this.service = service;
            this.from = from;
            this.to = to;
        }

        public Referral sent(double day) {
            return sent(day, day(day), null);
        }

        public Referral sentContinuing(double day, Referral before, double clockDay) {
            return sent(day, day(clockDay), before.id);
        }

        /** The service sends the client on; a new referral to that one is sent at once and continues this on its clock. */
        public Referral redirected(double day, UUID service, String agency) {
            Referral next = redirectedTo(day, service, agency, false);
            return next.sent(day, next.clock, id);
        }

        /** The service sends the client on, but the client did not agree: the new referral waits with the key worker. */
        public Referral redirectedAndHeld(double day, UUID service, String agency) {
            return redirectedTo(day, service, agency, true);
        }

        private Referral redirectedTo(double day, UUID service, String agency, boolean held) {
            Referral next = referral(service, from, agency);
            next.clock = clock == null || clock.isAfter(day(day)) ? day(day) : clock;
            tell(
                    EventType.REFERRAL_REDIRECTED,
                    day,
                    new ReferralRedirected(
                            id,
                            client,
                            this.service,
                            from,
                            to,
                            next.id,
                            service,
                            agency,
                            held,
                            DeclineReason.OUTSIDE_AREA,
                            day(day)));
            return next;
        }

        /** The key worker sends what was held. */
        public Referral sentOn(double day, Referral redirected) {
            return sent(day, clock, redirected.id);
        }

        /** What was told of it last, and still counts, is taken back. */
        public Referral takenBack(double day) {
            PublishedEvent last = counting.removeLast();
            ClientStory.this.tell(
                    EventType.REFERRAL_TAKEN_BACK,
                    id,
                    day(day),
                    new ReferralTakenBack(
                            id,
                            client,
                            service,
                            from,
                            to,
                            last.id(),
                            last.type().happened(),
                            day(day)));
            return this;
        }

        /** Whether there is anything to take back. */
        public boolean mayBeTakenBack() {
            return !counting.isEmpty();
        }

        private Referral sent(double day, Instant clock, UUID continues) {
            this.clock = clock;
            return tell(
                    EventType.REFERRAL_SENT,
                    day,
                    new ReferralSent(
                            id,
                            client,
                            service,
                            from,
                            to,
                            Need.HOUSING,
                            Urgency.ROUTINE,
                            LawfulBasis.PUBLIC_TASK,
                            Set.of(Category.IDENTITY, Category.CONTACT),
                            clock,
                            continues,
                            day(day)));
        }

        public Referral accepted(double day) {
            return tell(
                    EventType.REFERRAL_ACCEPTED, day, new ReferralAccepted(id, client, service, from, to, day(day)));
        }

        public Referral waitlisted(double day) {
            return tell(
                    EventType.REFERRAL_WAITLISTED,
                    day,
                    new ReferralWaitlisted(
                            id, client, service, from, to, Priority.ROUTINE, LocalDate.parse("2026-06-01"), day(day)));
        }

        public Referral declined(double day) {
            return tell(
                    EventType.REFERRAL_DECLINED,
                    day,
                    new ReferralDeclined(id, client, service, from, to, DeclineReason.NO_CAPACITY, null, day(day)));
        }

        public Referral started(double day) {
            return tell(EventType.REFERRAL_STARTED, day, new ReferralStarted(id, client, service, from, to, day(day)));
        }

        public Referral ended(double day) {
            return tell(
                    EventType.REFERRAL_ENDED,
                    day,
                    new ReferralEnded(id, client, service, from, to, Outcome.NEED_MET, true, day(day)));
        }

        public Referral failed(double day) {
            return tell(
                    EventType.REFERRAL_FAILED,
                    day,
                    new ReferralFailed(id, client, service, from, to, FailReason.CANNOT_CONTACT, day(day)));
        }

        public Referral withdrawn(double day, DecidedBy decidedBy) {
            return tell(
                    EventType.REFERRAL_WITHDRAWN,
                    day,
                    new ReferralWithdrawn(
                            id, client, service, from, to, decidedBy, WithdrawReason.CLIENT_CHANGED_MIND, day(day)));
        }

        public Referral corrected(double day) {
            return tell(
                    EventType.REFERRAL_CORRECTED, day, new ReferralCorrected(id, client, service, from, to, day(day)));
        }

        private Referral tell(EventType type, double day, EventData data) {
            counting.addLast(ClientStory.this.tell(type, id, day(day), data));
            return this;
        }
    }
}
