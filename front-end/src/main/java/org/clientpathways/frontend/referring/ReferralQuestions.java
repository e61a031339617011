package org.clientpathways.frontend.referring;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;

/** What is asked when a client is referred, page by page. */
final class ReferralQuestions {

    static final String SHARE = "share";

    /** Without these no service can take a client on, so they are part of every referral. */
    static final Set<String> ALWAYS_SHARED = Set.of(Category.IDENTITY.code(), Category.CONTACT.code());

    private static final Question NEED = ChoiceQuestion.list(
            "need", "What does the client need help with?", "Select what they need help with", Option.of(Need.class));
    private static final Question REASON = TextQuestion.required(
                    "reason", "Why are you referring the client?", "Enter why you are referring the client")
            .hinted("Say what has happened and what would help. Do not name other people unless you must")
            .as(TextQuestion.Shape.PARAGRAPHS);
    private static final Question DESIRED_OUTCOME = TextQuestion.optional(
                    "desiredOutcome", "What does the client want to come of it?")
            .as(TextQuestion.Shape.PARAGRAPHS);
    private static final Question URGENCY = ChoiceQuestion.one(
            "urgency",
            "How soon is an answer needed?",
            "Select how soon an answer is needed",
            Option.of(Urgency.class));
    private static final Question LAWFUL_BASIS = ChoiceQuestion.one(
                    "lawfulBasis",
                    "Which law lets you share this?",
                    "Select the law that lets you share this",
                    Option.of(LawfulBasis.class))
            .hinted("Your agency's privacy notice says which. The client's agreement is needed as well, but it is not"
                    + " the law you share under");

    private ReferralQuestions() {}

    /** The pages, where the client agreed that the service may see these categories. */
    static List<Step> steps(Service service, Set<String> agreed) {
        List<Step> steps = new ArrayList<>(List.of(
                Step.of("need", "Why you are referring the client", NEED, REASON, DESIRED_OUTCOME),
                Step.of("urgency", "How soon is an answer needed?", URGENCY),
                Step.of("basis", "Which law lets you share this?", LAWFUL_BASIS)));
        List<Option> more = Option.of(Category.class, ReferralQuestions::hint).stream()
                .filter(option -> agreed.contains(option.code()) && !ALWAYS_SHARED.contains(option.code()))
                .toList();
        if (!more.isEmpty()) {
            String label = "What else do you share with " + service.name() + "?";
            steps.add(Step.of(
                    SHARE,
                    label,
                    ChoiceQuestion.many(SHARE, label, "", more)
                            .hinted("Name, date of birth, postcode, phone and email are always shared. The client"
                                    + " agreed that you may share these as well. Select only what the service needs"
                                    + " in order to help")));
        }
        return steps;
    }

    private static String hint(Category category) {
        return switch (category) {
            case NEEDS -> "Without this the service cannot see what the client needs help with";
            case CIRCUMSTANCES -> "Without this the service cannot see what you wrote about why you refer the client";
            case ACCESS_NEEDS -> "So that the service is ready on the first day";
            case ROUTE -> "Which other services the client uses or waits for";
            case HEALTH, RISK, CHARACTERISTICS -> "The law protects this more than the rest";
            case IDENTITY, CONTACT -> "";
        };
    }
}
