package org.clientpathways.frontend.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.frontend.api.PlanTemplate;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;

/** What is asked about a template and its steps. */
final class TemplateQuestions {

    static final TextQuestion NAME = TextQuestion.required("name", "What is the template called?", "Enter a name")
            .hinted("For example, Leaving prison");
    static final String DAYS = "targetDays";
    static final String NOT_DAYS = "Enter a number of days, such as 14";

    private static final String AFTER = "opensAfter";

    private TemplateQuestions() {}

    /** The pages for a step; others are those that it may come after. */
    static List<Step> step(List<PlanTemplate.TemplateStep> others) {
        List<Step> steps = new ArrayList<>(List.of(Step.of(
                "step",
                "About the step",
                TextQuestion.required("title", "What is to happen?", "Enter what is to happen")
                        .hinted("For example, A place to live. Write nothing about a person"),
                ChoiceQuestion.list(
                        "need", "What is it to help with?", "Select what it is to help with", Option.of(Need.class)),
                TextQuestion.required(DAYS, "By how many days after the plan begins?", "Enter the number of days")
                        .hinted("The client should have started with a service by then"))));
        if (!others.isEmpty()) {
            steps.add(Step.of(
                            "after",
                            "Which steps come before it?",
                            ChoiceQuestion.many(
                                    AFTER,
                                    "Steps that must be done first",
                                    "",
                                    others.stream()
                                            .map(one -> Option.of(one.key(), one.title()))
                                            .toList()))
                    .saying("Select none if it can begin at once."));
        }
        return steps;
    }

    /** What is wrong with the number of days, where something is. */
    static Map<String, String> faults(Answers answers) {
        boolean wrong = !answers.text(DAYS).isEmpty() && !answers.text(DAYS).matches("\\d{1,4}");
        return wrong ? Map.of(DAYS, NOT_DAYS) : Map.of();
    }

    /** A step as pathway-service takes it. */
    static Map<String, Object> fields(String key, Answers answers) {
        Map<String, Object> fields =
                new LinkedHashMap<>(PlanFields.step(key, answers.text("need"), null, answers.all(AFTER)));
        fields.put("title", answers.text("title"));
        fields.put(DAYS, Integer.valueOf(answers.text(DAYS)));
        return fields;
    }

    /** The answers that a step stands for. */
    static Answers answers(PlanTemplate.TemplateStep step) {
        return Answers.none()
                .with("title", step.title())
                .with("need", step.need())
                .with(DAYS, String.valueOf(step.targetDays()))
                .with(AFTER, step.opensAfter());
    }
}
