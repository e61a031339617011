package org.clientpathways.frontend.referral;

import java.util.ArrayList;
import java.util.List;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.contracts.code.WithdrawReason;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.TextQuestion.Shape;

/** What each action on a referral asks. */
final class ActionQuestions {

    static final String BETTER_SERVICE = "betterService";
    static final DateQuestion WHEN = DateQuestion.required(
                    "occurredAt", "When did this happen?", "Enter the day it happened", When.PAST)
            .hinted("Today is filled in. Change it if it happened on an earlier day");
    static final DateQuestion FIRST_CONTACT = DateQuestion.required(
                    "occurredAt", "Day of the first contact", "Enter the day of the first contact", When.PAST)
            .hinted("Today is filled in. Change it if it was on an earlier day");

    private ActionQuestions() {}

    /** The page of an action on a referral; a declining agency may name one of these other services. */
    static Step step(Action action, Referral referral, List<Service> others) {
        List<Question> questions = new ArrayList<>(own(action, others));
        if (action != Action.TAKE_BACK) {
            questions.add(action == Action.START ? FIRST_CONTACT : WHEN);
        }
        if (action != Action.CORRECT && action != Action.TAKE_BACK) {
            questions.add(note(action, referral));
        }
        return new Step(action.code(), action.title(), lead(action, referral), questions);
    }

    /** Says who will read it: a redirect is read by those before it alone, and what was never sent by nobody else. */
    private static Question note(Action action, Referral referral) {
        TextQuestion note =
                switch (action) {
                    case REDIRECT ->
                        TextQuestion.optional("note", "Note for the agency that sent the referral")
                                .hinted(referral.parties() + " can read this. The service that you redirect to cannot");
                    case WITHDRAW ->
                        referral.isDraft()
                                ? TextQuestion.optional("note", "Note").hinted("Only your agency can read this")
                                : forTheOther(referral);
                    default -> forTheOther(referral);
                };
        return note.as(Shape.PARAGRAPHS);
    }

    private static TextQuestion forTheOther(Referral referral) {
        return TextQuestion.optional("note", "Note for the other agency").hinted(referral.parties() + " can read this");
    }

    private static List<Question> own(Action action, List<Service> others) {
        return switch (action) {
            case SEND, ACCEPT, START -> List.of();
            case WAITLIST ->
                List.of(
                        ChoiceQuestion.one("priority", "Priority", "Select a priority", Option.of(Priority.class)),
                        DateQuestion.required(
                                        "reviewOn", "When will you look at this again?", "Enter a day", When.FUTURE)
                                .hinted("The day on which you check how long the client still has to wait"));
            case DECLINE -> decline(others);
            case REDIRECT ->
                List.of(ChoiceQuestion.one("reason", "Why?", "Select a reason", Option.of(DeclineReason.class)));
            case END ->
                List.of(
                        ChoiceQuestion.one(
                                "outcome",
                                "How does the need stand now?",
                                "Select how the need stands",
                                Option.of(Outcome.class)),
                        ChoiceQuestion.yesOrNo("planned", "Did it end as planned?", "Select if it ended as planned"));
            case FAIL -> List.of(ChoiceQuestion.one("reason", "Why?", "Select a reason", Option.of(FailReason.class)));
            case WITHDRAW ->
                List.of(
                        ChoiceQuestion.one(
                                "decidedBy",
                                "Whose decision was it?",
                                "Select whose decision it was",
                                Option.of(DecidedBy.class)),
                        ChoiceQuestion.one("reason", "Why?", "Select a reason", Option.of(WithdrawReason.class)));
            case CORRECT ->
                List.of(TextQuestion.required(
                                "reason", "Why was it entered in error?", "Enter why it was entered in error")
                        .as(Shape.PARAGRAPHS));
            case TAKE_BACK ->
                List.of(TextQuestion.required("reason", "Why do you take it back?", "Enter why you take it back")
                        .hinted("For example, because it was recorded on the wrong referral")
                        .as(Shape.PARAGRAPHS));
        };
    }

    private static List<Question> decline(List<Service> others) {
        Question reason = ChoiceQuestion.one("reason", "Why?", "Select a reason", Option.of(DeclineReason.class));
        if (others.isEmpty()) {
            return List.of(reason);
        }
        List<Option> services = others.stream()
                .map(one -> Option.of(
                        one.id().toString(), one.name() + ", " + one.agency().shown()))
                .toList();
        return List.of(
                reason, ChoiceQuestion.list(BETTER_SERVICE, "Is there a service that suits better?", "", services));
    }

    private static String lead(Action action, Referral referral) {
        return switch (action) {
            case SEND, WAITLIST, END -> "";
            case REDIRECT ->
                "A new referral to the other service goes on where this one stops. The client's wait counts from where it"
                        + " began. If the client has not agreed that the other agency may see who they are, the new"
                        + " referral is held, and nothing is sent, until their key worker has spoken with them.";
            case TAKE_BACK ->
                "Use this if something was recorded by mistake. The referral is then as it was before. The history shows"
                        + " both."
                        + (referral.redirectedTo() == null
                                ? ""
                                : " The referral to " + referral.redirectedTo().shown()
                                        + ", which the redirect made, is closed.");
            case ACCEPT -> "You take the client on. The agency that sent the referral is told.";
            case DECLINE -> "The agency that sent the referral sees your reason.";
            case START -> "This is the day when you first worked with the client.";
            case FAIL -> "For example, because the client could not be reached or did not come.";
            case WITHDRAW ->
                referral.isDraft()
                        ? "The referral ends here. It was never sent."
                        : "The referral ends here. " + referral.parties() + " see whose decision it was and why.";
            case CORRECT ->
                "Use this only if the referral should never have been sent, such as one for the wrong"
                        + " person. It then no longer counts.";
        };
    }
}
