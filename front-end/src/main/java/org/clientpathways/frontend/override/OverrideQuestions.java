package org.clientpathways.frontend.override;

import java.util.ArrayList;
import java.util.List;
import org.clientpathways.contracts.code.Category;
import org.clientpathways.contracts.code.OverrideGround;
import org.clientpathways.frontend.agreement.Offer;
import org.clientpathways.frontend.api.Agency;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.TextQuestion.Shape;

/** What is asked before something is shared without the client's agreement. */
final class OverrideQuestions {

    static final String AGENCY = "agency";
    static final String RECIPIENT = "recipient";
    static final String TOLD = "clientTold";
    static final String WHY_NOT_TOLD = "whyNotTold";
    static final DateQuestion REVIEW_ON = DateQuestion.required(
                    "reviewOn", "When will you look at this again?", "Enter a day", When.FUTURE)
            .hinted("The day on which you check whether this must still be shared");

    private static final String WHEN_ALLOWED =
            "Do this only if the law allows or demands it: someone could come to serious harm, a child or an adult at risk"
                    + " must be protected, a court or an act of law demands it, or a life is in danger. If it is safe and"
                    + " there is time, ask the client to agree instead.";

    private OverrideQuestions() {}

    /** The pages for these answers: which agencies there are, and whom of the chosen one may be named. */
    static List<Step> steps(List<Agency> agencies, String agency, List<Offer> offered, Answers answers) {
        List<Step> steps = new ArrayList<>(List.of(
                agency(agencies),
                recipient(agency, offered),
                Step.of(
                                "categories",
                                "What must they see?",
                                ChoiceQuestion.many(
                                        "categories",
                                        "Information",
                                        "Select what they must see",
                                        Option.of(Category.class)))
                        .saying("Share only what they need to keep people safe or to follow the law."),
                Step.of(
                        "ground",
                        "Why must it be shared?",
                        ChoiceQuestion.one(
                                "ground",
                                "What in law allows or demands it?",
                                "Select what in law allows or demands it",
                                Option.of(OverrideGround.class)),
                        TextQuestion.required(
                                        "harm",
                                        "What harm do you fear if it is not shared?",
                                        "Enter what harm you fear if it is not shared")
                                .hinted("For example, what was said or seen, and who is in danger")
                                .as(Shape.PARAGRAPHS)),
                Step.of(
                        "decided",
                        "Who decided to share this?",
                        TextQuestion.required("decidedBy", "Name and post", "Enter the name and post of who decided")
                                .hinted("For example, Jo Reed, safeguarding lead")),
                Step.of(
                        "told",
                        "Have you told the client?",
                        ChoiceQuestion.yesOrNo(TOLD, "Have you told the client?", "Select yes if you told the client")
                                .hinted("Tell the client unless that would put someone in danger"))));
        if (answers.text(TOLD).equals("no")) {
            steps.add(Step.of(
                    "not-told",
                    "Why have you not told the client?",
                    TextQuestion.required(
                                    WHY_NOT_TOLD,
                                    "Why have you not told the client?",
                                    "Enter why you have not told the client")
                            .as(Shape.PARAGRAPHS)));
        }
        steps.add(Step.of("review", "When will you look at this again?", REVIEW_ON));
        return steps;
    }

    private static Step agency(List<Agency> agencies) {
        return Step.of(
                        "agency",
                        "Share without the client's agreement",
                        ChoiceQuestion.one(
                                AGENCY,
                                "Which agency must see it?",
                                "Select an agency",
                                agencies.stream()
                                        .map(agency -> Option.of(agency.alias(), agency.shown()))
                                        .toList()))
                .saying(WHEN_ALLOWED);
    }

    private static Step recipient(String agency, List<Offer> offered) {
        String label = "Who at " + agency + " must see it?";
        return Step.of(
                "recipient",
                label,
                ChoiceQuestion.one(
                        RECIPIENT,
                        label,
                        "Select who must see it",
                        offered.stream().map(Offer::option).toList()));
    }
}
