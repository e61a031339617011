package org.clientpathways.contracts;

import java.util.Arrays;
import java.util.Optional;
import org.clientpathways.contracts.event.AgencyDescribed;
import org.clientpathways.contracts.event.AgreementExpired;
import org.clientpathways.contracts.event.AgreementGiven;
import org.clientpathways.contracts.event.AgreementWithdrawn;
import org.clientpathways.contracts.event.ClientDescribed;
import org.clientpathways.contracts.event.ClientMerged;
import org.clientpathways.contracts.event.ClientUnmerged;
import org.clientpathways.contracts.event.ContactMissed;
import org.clientpathways.contracts.event.ContactRecorded;
import org.clientpathways.contracts.event.DisclosureHead;
import org.clientpathways.contracts.event.EventData;
import org.clientpathways.contracts.event.KeyWorkerAssigned;
import org.clientpathways.contracts.event.OverrideLapsed;
import org.clientpathways.contracts.event.OverrideRecorded;
import org.clientpathways.contracts.event.PathwayClosed;
import org.clientpathways.contracts.event.PathwayOpened;
import org.clientpathways.contracts.event.PlanSet;
import org.clientpathways.contracts.event.PlanStepOverdue;
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
import org.clientpathways.contracts.event.ServiceDescribed;
import org.clientpathways.contracts.event.SignpostFollowUpDue;
import org.clientpathways.contracts.event.SignpostFollowedUp;
import org.clientpathways.contracts.event.SignpostGiven;
import org.clientpathways.contracts.event.SilenceNoticed;
import org.clientpathways.contracts.event.StepEntered;
import org.clientpathways.contracts.event.StepLeft;
import org.clientpathways.contracts.event.StepStarted;
import org.clientpathways.contracts.event.StepWaiting;
import org.clientpathways.contracts.event.WaitTargetPassed;

/** Every type of event that is published: its CloudEvents type, its topic and the record of its data. */
public enum EventType {
    REFERRAL_SENT(Topic.REFERRAL_EVENTS, "referral.sent", ReferralSent.class),
    REFERRAL_ACCEPTED(Topic.REFERRAL_EVENTS, "referral.accepted", ReferralAccepted.class),
    REFERRAL_WAITLISTED(Topic.REFERRAL_EVENTS, "referral.waitlisted", ReferralWaitlisted.class),
    REFERRAL_DECLINED(Topic.REFERRAL_EVENTS, "referral.declined", ReferralDeclined.class),
    REFERRAL_STARTED(Topic.REFERRAL_EVENTS, "referral.started", ReferralStarted.class),
    REFERRAL_ENDED(Topic.REFERRAL_EVENTS, "referral.ended", ReferralEnded.class),
    REFERRAL_FAILED(Topic.REFERRAL_EVENTS, "referral.failed", ReferralFailed.class),
    REFERRAL_WITHDRAWN(Topic.REFERRAL_EVENTS, "referral.withdrawn", ReferralWithdrawn.class),
    REFERRAL_CORRECTED(Topic.REFERRAL_EVENTS, "referral.corrected", ReferralCorrected.class),
    REFERRAL_REDIRECTED(Topic.REFERRAL_EVENTS, "referral.redirected", ReferralRedirected.class),
    REFERRAL_TAKEN_BACK(Topic.REFERRAL_EVENTS, "referral.taken-back", ReferralTakenBack.class),
    SIGNPOST_GIVEN(Topic.REFERRAL_EVENTS, "signpost.given", SignpostGiven.class),
    SIGNPOST_FOLLOWED_UP(Topic.REFERRAL_EVENTS, "signpost.followed-up", SignpostFollowedUp.class),
    AGREEMENT_GIVEN(Topic.REFERRAL_EVENTS, "agreement.given", AgreementGiven.class),
    AGREEMENT_WITHDRAWN(Topic.REFERRAL_EVENTS, "agreement.withdrawn", AgreementWithdrawn.class),
    AGREEMENT_EXPIRED(Topic.REFERRAL_EVENTS, "agreement.expired", AgreementExpired.class),
    OVERRIDE_RECORDED(Topic.REFERRAL_EVENTS, "override.recorded", OverrideRecorded.class),
    OVERRIDE_LAPSED(Topic.REFERRAL_EVENTS, "override.lapsed", OverrideLapsed.class),
    KEY_WORKER_ASSIGNED(Topic.REFERRAL_EVENTS, "key-worker.assigned", KeyWorkerAssigned.class),
    CLIENT_MERGED(Topic.REFERRAL_EVENTS, "client.merged", ClientMerged.class),
    CLIENT_UNMERGED(Topic.REFERRAL_EVENTS, "client.unmerged", ClientUnmerged.class),
    CLIENT_DESCRIBED(Topic.CLIENT_DESCRIPTIONS, "client.described", ClientDescribed.class),
    AGENCY_DESCRIBED(Topic.DIRECTORY_EVENTS, "agency.described", AgencyDescribed.class),
    SERVICE_DESCRIBED(Topic.DIRECTORY_EVENTS, "service.described", ServiceDescribed.class),
    PATHWAY_OPENED(Topic.PATHWAY_EVENTS, "pathway.opened", PathwayOpened.class),
    STEP_ENTERED(Topic.PATHWAY_EVENTS, "step.entered", StepEntered.class),
    STEP_WAITING(Topic.PATHWAY_EVENTS, "step.waiting", StepWaiting.class),
    STEP_STARTED(Topic.PATHWAY_EVENTS, "step.started", StepStarted.class),
    STEP_LEFT(Topic.PATHWAY_EVENTS, "step.left", StepLeft.class),
    SILENCE_NOTICED(Topic.PATHWAY_EVENTS, "silence.noticed", SilenceNoticed.class),
    WAIT_TARGET_PASSED(Topic.PATHWAY_EVENTS, "wait.target-passed", WaitTargetPassed.class),
    CONTACT_RECORDED(Topic.PATHWAY_EVENTS, "contact.recorded", ContactRecorded.class),
    CONTACT_MISSED(Topic.PATHWAY_EVENTS, "contact.missed", ContactMissed.class),
    PLAN_SET(Topic.PATHWAY_EVENTS, "plan.set", PlanSet.class),
    PLAN_STEP_OVERDUE(Topic.PATHWAY_EVENTS, "plan.step-overdue", PlanStepOverdue.class),
    SIGNPOST_FOLLOW_UP_DUE(Topic.PATHWAY_EVENTS, "signpost.follow-up-due", SignpostFollowUpDue.class),
    PATHWAY_CLOSED(Topic.PATHWAY_EVENTS, "pathway.closed", PathwayClosed.class),
    DISCLOSURE_HEAD(Topic.DISCLOSURE_HEADS, "disclosure.head", DisclosureHead.class);

    private static final String PREFIX = "org.clientpathways.";
    private static final String VERSION = ".v1";

    private final Topic topic;
    private final String happened;
    private final Class<? extends EventData> data;

    EventType(Topic topic, String happened, Class<? extends EventData> data) {
        this.topic = topic;
        this.happened = happened;
        this.data = data;
    }

    /** The topic it is written to. */
    public Topic topic() {
        return topic;
    }

    /** What happened, short: {@code referral.sent}. */
    public String happened() {
        return happened;
    }

    /** The CloudEvents type: {@code org.clientpathways.referral.sent.v1}. */
    public String typeName() {
        return PREFIX + happened + VERSION;
    }

    /** The record of its data. */
    public Class<? extends EventData> data() {
        return data;
    }

    /** Where its JSON Schema lies on the class path. */
    public String schemaResource() {
        return "/org/clientpathways/contracts/schema/" + typeName() + ".json";
    }

    /** The type with this CloudEvents type; empty when this version of the language has none. */
    public static Optional<EventType> named(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName().equals(typeName))
                .findFirst();
    }

    /** The type whose data are this record. */
    public static EventType of(EventData event) {
        return Arrays.stream(values())
                .filter(type -> type.data == event.getClass())
                .findFirst()
                .orElseThrow();
    }
}
