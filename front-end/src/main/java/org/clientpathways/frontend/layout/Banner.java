package org.clientpathways.frontend.layout;

import java.util.Arrays;

/** What a page says at its top about what was just done. */
public enum Banner {
    REGISTERED("The client is registered."),
    CHANGED("The change is saved."),
    AGREED("The agreement is recorded."),
    WITHDRAWN("The agreement is taken back. From now on nothing more is shared under it."),
    STOPPED("The client no longer shares with them. They can see nothing more from now on."),
    OVERRIDDEN(
            "The sharing without agreement is recorded. It holds now, and ends after 72 hours unless another person approves"
                    + " it."),
    APPROVED("The sharing without agreement is approved."),
    ENDED("The sharing without agreement has ended."),
    SIGNPOSTED("The signpost is recorded. Nothing was sent to the service. Print this page for the client."),
    FOLLOWED("What became of it is recorded."),
    ASSIGNED("The client has another key worker."),
    OFFERED("The client is offered. You stay the key worker until they accept."),
    TAKEN_OVER("You are the client's key worker now."),
    RETURNED("The client is returned. They stay with their key worker."),
    CANCELLED("The offer is cancelled. The client stays with their key worker."),
    LEFT("It is recorded that they left. They get no new clients."),
    BACK("It is recorded that they are back."),
    REASSIGNED("The clients have their new key worker."),
    DRAFTED("The referral is saved as a draft. It is not sent yet."),
    SEND("The referral is sent."),
    ACCEPT("The referral is accepted."),
    WAITLIST("The client is on the waiting list."),
    DECLINE("The referral is declined. The agency that sent it can see why."),
    REDIRECT("The client is redirected. The other service sees the new referral now."),
    REDIRECT_HELD(
            "The client is redirected, but the new referral is held and not sent. The client must agree first: their key"
                    + " worker asks them."),
    START("The start is recorded."),
    END("The end is recorded."),
    FAIL("It is recorded that the referral came to nothing."),
    WITHDRAW("The referral is withdrawn."),
    CORRECT("The referral is marked as entered in error."),
    TAKE_BACK("The last step is taken back. The referral is as it was before."),
    MOVE("The client is moved on the waiting list."),
    REVIEW("The review is recorded."),
    FILLED("What you typed is on the leaflet. Print it now: it is kept nowhere."),
    DEALT("It is marked as dealt with."),
    APPOINTMENT_OFFERED(
            "The appointment is recorded. When its time has come, record under Appointments what became of it."),
    APPOINTMENT_ATTENDED("It is recorded that the client came to the appointment."),
    APPOINTMENT_MISSED_BY_CLIENT("It is recorded that the client did not come to the appointment."),
    APPOINTMENT_MISSED_BY_AGENCY("It is recorded that the service did not keep the appointment."),
    APPOINTMENT_CANCELLED_BY_CLIENT("It is recorded that the client cancelled the appointment."),
    APPOINTMENT_CANCELLED_BY_AGENCY("It is recorded that the service cancelled the appointment."),
    PLANNED("The client has a plan now. You can change it under Plan."),
    STEP_ADDED("The step is added to the plan."),
    STEP_DUE("The step of the plan has its new day."),
    STEP_DONE("The step of the plan is marked as done."),
    STEP_UNDO("The step of the plan is no longer marked as done."),
    STEP_DROP("The step is taken out of the plan."),
    CLOSED("The pathway is closed, and its plan has ended. A new referral opens the pathway again."),
    MERGED("The two records are merged. This one goes on, and shows what was recorded under the other."),
    UNMERGED("The merge is undone. Each record stands for itself again."),
    TOLD_APART("It is recorded that these are two people. Your agency is not asked about them again."),
    MAYBE_SAME("It is no longer recorded that these are two people. Your agency may be asked about them again."),
    TEMPLATE_ADDED("The template is saved."),
    TEMPLATE_STEP_ADDED("The step is added to the template."),
    PROVEN("The address is checked: the system there answered as it should."),
    PAUSED("Nothing more is sent until you start it again. Events are kept meanwhile."),
    RESUMED("Events are sent again, from where they stopped."),
    UNSUBSCRIBED("The subscription is deleted. Nothing more is sent to its address."),
    TESTED("A test event was sent. What came back is below."),
    RETRIED("The event is sent again now. Load this page again in a minute to see what came of it."),
    RETRIED_LATER("The event is sent again as soon as the subscription sends events."),
    DECIDED("What you decided is kept.");

    private final String words;

    Banner(String words) {
        this.words = words;
    }

    /** The words for what an address names; empty where it names nothing that was done. */
    public static String words(String done) {
        return Arrays.stream(values())
                .filter(one -> one.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-')
                        .equals(done))
                .map(one -> one.words)
                .findFirst()
                .orElse("");
    }
}
