package org.clientpathways.frontend.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;

/** The page that says why something cannot be done with a referral now, with what was typed for it. */
@CheckedTemplate(basePath = "referral", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ChangedPage(
        Referral referral, String title, String what, boolean agree, List<Question> questions, Answers answers)
        implements TemplateInstance {

    private static final String ELSEWHERE =
            " The client is with another agency now, which alone can record that. Ask it to speak with the client.";

    private static final String MERGED =
            " The client's record was merged into another, so no agreement can be recorded with it. The referral's page says"
                    + " what you can do.";

    /** For an action that the referral's status does not allow. */
    static ChangedPage notNow(Referral referral, Action action) {
        return new ChangedPage(
                referral,
                "You cannot do this now",
                "“" + action.title() + "” is not possible as the referral stands now, or not for you.",
                false,
                List.of(),
                Answers.none());
    }

    /** For an action that was possible when its page was opened. */
    static ChangedPage meanwhile(Referral referral, Action action, Step step, Answers answers) {
        return new ChangedPage(
                referral,
                "The referral has changed",
                "Someone changed this referral while you were typing. “" + action.title()
                        + "” is no longer possible. Nothing that you typed was recorded.",
                false,
                answered(step, answers),
                answers);
    }

    /**
     * For an action that the client's agreement no longer covers, or does not cover yet.
     *
     * @param merged whether the client's record was merged into another
     */
    static ChangedPage notAgreed(Referral referral, Action action, Step step, Answers answers, boolean merged) {
        boolean sending = action == Action.SEND;
        String but = referral.isHandedOver() ? ELSEWHERE : merged ? MERGED : "";
        return new ChangedPage(
                referral,
                sending ? "The client must agree first" : "The client's agreement has ended",
                sending
                        ? "The client has not agreed that the agency may see who they are and how to reach them." + but
                        : "The client's agreement that this referral relied on no longer holds, so you can no longer"
                                + " accept or start it. You can decline, end or withdraw it.",
                sending && but.isEmpty(),
                answered(step, answers),
                answers);
    }

    /** For a draft whose client went to another agency while its page was open. */
    static ChangedPage handedOver(Referral referral, Step step, Answers answers) {
        return new ChangedPage(
                referral,
                "The client is with another agency now",
                "Your agency does not work with the client any more, so it cannot send this draft. You can withdraw it.",
                false,
                answered(step, answers),
                answers);
    }

    /** For what cannot be taken back, with what to do instead. */
    static ChangedPage stands(Referral referral, Step step, Answers answers, String why) {
        return new ChangedPage(referral, "This cannot be taken back", why, false, answered(step, answers), answers);
    }

    private static List<Question> answered(Step step, Answers answers) {
        return step.questions().stream()
                .filter(question -> question.isAnswered(answers))
                .toList();
    }
}
