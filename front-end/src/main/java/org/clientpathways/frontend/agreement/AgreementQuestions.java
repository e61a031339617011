package org.clientpathways.frontend.agreement;

import java.util.ArrayList;
import java.util.List;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.contracts.code.GivenHow;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.frontend.api.Agency;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;

/**
 * What is asked when an agreement is recorded. Nothing is ticked in advance, as each yes is the client's own; only where
 * an agreement is changed are the answers of the old one shown, and where a referral waits for it what that lacks, to be gone
 * through with the client.
 */
final class AgreementQuestions {

    static final String AGENCY = "agency";
    static final String RECIPIENT = "recipients";
    static final DateQuestion FROM = DateQuestion.required(
                    "from", "First day", "Enter the first day that the agreement holds", When.ANY)
            .hinted("For example, 3 5 2026");
    static final DateQuestion UNTIL =
            DateQuestion.optional("until", "Last day", When.FUTURE).hinted("Leave this empty if the client set no end");

    private AgreementQuestions() {}

    /** Which agency the client agrees to, but for one: the viewer's own sees the record, and needs one for the route alone. */
    static Step agency(List<Agency> agencies, String without) {
        return Step.of(
                "agency",
                "Which agency does the client agree to share with?",
                ChoiceQuestion.one(
                        AGENCY,
                        "Which agency does the client agree to share with?",
                        "Select an agency",
                        agencies.stream()
                                .filter(agency -> !agency.alias().equals(without))
                                .map(agency -> Option.of(agency.alias(), agency.shown()))
                                .toList()));
    }

    /** The questions that follow once the agencies are known; {@code child} when the client is under 16 on the first day. */
    static List<Step> about(String label, List<Offer> offered, boolean several, Answers answers, boolean child) {
        List<Step> steps = new ArrayList<>(List.of(
                recipients(label, offered, several),
                Step.of(
                        "purposes",
                        "What may they use it for?",
                        ChoiceQuestion.many(
                                        "purposes",
                                        "What may they use it for?",
                                        "Select what they may use it for",
                                        Option.of(Purpose.class))
                                .hinted("Select all that the client agrees to")),
                Step.of(
                        "categories",
                        "What may they see?",
                        ChoiceQuestion.many(
                                        "categories",
                                        "What may they see?",
                                        "Select what they may see",
                                        Option.of(Category.class, AgreementQuestions::hint))
                                .hinted("Select all that the client agrees to")),
                Step.of("dates", "How long does the agreement hold?", FROM, UNTIL),
                Step.of(
                        "given",
                        "How did the client agree?",
                        ChoiceQuestion.one(
                                "given", "How was it given?", "Select how it was given", Option.of(GivenHow.class)),
                        ChoiceQuestion.one(Giver.FIELD, "Who gave it?", "Select who gave it", Option.of(GivenBy.class)),
                        TextQuestion.optional("language", "Language")
                                .hinted("If you did not speak English with the client"),
                        TextQuestion.optional("interpreter", "Interpreter").hinted("If one helped"))));
        if (Giver.isRepresentative(answers)) {
            steps.add(Giver.representative());
        } else if (child) {
            steps.add(Giver.understands());
        }
        return steps;
    }

    /** Who may see it; several may be chosen where several could before. */
    private static Step recipients(String label, List<Offer> offered, boolean several) {
        List<Option> options = offered.stream().map(Offer::option).toList();
        return Step.of(
                "recipients",
                label,
                several
                        ? ChoiceQuestion.many(RECIPIENT, label, "Select who may see it", options)
                                .hinted("Select all that the client agrees to")
                        : ChoiceQuestion.one(RECIPIENT, label, "Select who may see it", options));
    }

    private static String hint(Category category) {
        return switch (category) {
            case IDENTITY -> "Needed for every referral: a service must know who comes";
            case CONTACT -> "Needed for every referral: a service must be able to reach the client";
            case ACCESS_NEEDS -> "So that the service is ready on the first day";
            case NEEDS -> "Such as housing, or money and debt";
            case CIRCUMSTANCES -> "What you write about the client's life when you refer them";
            case HEALTH -> "The law protects this more than the rest. Only if the service cannot help without it";
            case RISK -> "Whether someone could come to harm. Only if the service cannot help without it";
            case ROUTE -> "Which other services the client uses or waits for. Their names can say a lot about a person";
            case CHARACTERISTICS ->
                "The law protects this more than the rest. It helps to see whether everyone gets" + " the same help";
        };
    }
}
