package org.clientpathways.frontend.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.api.Milestone;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Days;

/** Turns the answers of an action's page into the fields of the service's request. */
final class MilestoneFields {

    private MilestoneFields() {}

    /**
     * The fields.
     *
     * @param history what happened so far: an earlier day means noon of it, or the last milestone where that was later
     *     on the same day, as nothing can happen before what it follows
     */
    static Map<String, Object> of(Step step, Answers answers, LocalDate today, List<Milestone> history) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Question question : step.questions()) {
            if (question.isAnswered(answers)) {
                put(fields, question, answers);
            }
        }
        LocalDate day = ActionQuestions.WHEN.date(answers).orElse(today);
        if (day.isBefore(today)) {
            fields.put("occurredAt", moment(day, history).toString());
        }
        return fields;
    }

    private static void put(Map<String, Object> fields, Question question, Answers answers) {
        String field = question.field();
        if (field.equals(ActionQuestions.WHEN.field())) {
            return;
        }
        if (question instanceof DateQuestion date) {
            fields.put(field, date.date(answers).orElseThrow().toString());
        } else {
            fields.put(
                    field, field.equals("planned") ? (Object) answers.one(field).equals("yes") : answers.text(field));
        }
    }

    private static Instant moment(LocalDate day, List<Milestone> history) {
        Instant noon = day.atTime(LocalTime.NOON).atZone(Days.LONDON).toInstant();
        return history.stream()
                .map(Milestone::occurredAt)
                .filter(at -> at != null && at.isAfter(noon) && Days.on(at).equals(day))
                .max(Instant::compareTo)
                .orElse(noon);
    }
}
