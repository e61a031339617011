package org.clientpathways.frontend.signpost;

import java.util.ArrayList;
import java.util.List;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.DateQuestion.When;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;
import org.clientpathways.frontend.form.TextQuestion.Shape;

/** What is asked when a client is told about a service, and when they are asked what became of it. */
final class SignpostQuestions {

    static final String NEED = "need";
    static final String NOTE = "note";
    static final String RESULT = "result";
    static final String OBSTACLE = "obstacle";
    static final DateQuestion FOLLOW_UP_ON = DateQuestion.required(
                    "followUpOn", "When will you ask the client if they got there?", "Enter a day", When.FUTURE)
            .hinted("Filled in is the day by which the service usually starts with people. You can choose another");
    static final DateQuestion ASK_AGAIN_ON = DateQuestion.required(
                    "followUpOn", "When will you ask again?", "Enter a day", When.FUTURE)
            .hinted("A day later than today");

    private static final TextQuestion NOTE_OF_GIVING = TextQuestion.optional(NOTE, "Anything to remember for that day?")
            .hinted("Only workers of the client's agencies see this. It is not on the leaflet")
            .as(Shape.PARAGRAPHS);
    private static final TextQuestion NOTE_OF_ASKING =
            TextQuestion.optional(NOTE, "What did the client say?").as(Shape.PARAGRAPHS);

    /** What a client needs to know of a service and the directory does not: the worker may type it for the leaflet. */
    static final List<Question> LEAFLET = List.of(
            TextQuestion.optional("where", "Where is it?").hinted("For example, 12 Harbour Street, first floor"),
            TextQuestion.optional("when", "When is it open?").hinted("For example, Monday to Friday, 9am to 5pm"),
            TextQuestion.optional("reach", "How can the client reach it?")
                    .hinted("For example, a phone number, or that they can just turn up"));

    private SignpostQuestions() {}

    /** The pages before a signpost is given. */
    static List<Step> giving() {
        return List.of(
                Step.of(
                        NEED,
                        "What does the client need help with?",
                        ChoiceQuestion.list(
                                NEED,
                                "What does the client need help with?",
                                "Select what they need help with",
                                Option.of(Need.class))),
                Step.of("when", "Asking if they got there", FOLLOW_UP_ON, NOTE_OF_GIVING));
    }

    /** The pages of a follow-up, for these answers. */
    static List<Step> followingUp(Answers answers) {
        List<Step> steps = new ArrayList<>();
        steps.add(Step.of(
                RESULT,
                "Did the client get there?",
                ChoiceQuestion.one(RESULT, "What happened?", "Select what happened", Option.of(SignpostResult.class)),
                NOTE_OF_ASKING));
        if (answers.text(RESULT).equals(SignpostResult.COULD_NOT.code())) {
            steps.add(Step.of(
                    OBSTACLE,
                    "Why could the client not get there?",
                    ChoiceQuestion.one(
                            OBSTACLE,
                            "Why could the client not get there?",
                            "Select why they could not",
                            Option.of(SignpostObstacle.class))));
        }
        if (answers.text(RESULT).equals(SignpostResult.NOT_YET.code())) {
            steps.add(Step.of("again", ASK_AGAIN_ON.label(), ASK_AGAIN_ON));
        }
        return steps;
    }
}
