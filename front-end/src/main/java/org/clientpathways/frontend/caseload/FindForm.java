package org.clientpathways.frontend.caseload;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.TextQuestion;

/** The form that looks for a client, with what was typed into it. */
record FindForm(Form form) {

    private static final DateQuestion BORN_ON = DateQuestion.optional("bornOn", "Date of birth", DateQuestion.When.PAST)
            .hinted("For example, 27 3 1984");

    private static final Step STEP = Step.of(
            "find", "Find a client", TextQuestion.optional("text", "Name").as(TextQuestion.Shape.NAME), BORN_ON);

    static FindForm empty() {
        return new FindForm(Form.empty());
    }

    static FindForm of(Answers answers) {
        return new FindForm(Form.of(answers));
    }

    /** The form with what is wrong in it, found here or by the service. */
    static FindForm faulty(Answers answers, List<FieldError> faults) {
        return new FindForm(new Form(answers, faults));
    }

    /** What it asks. */
    public List<Question> questions() {
        return STEP.questions();
    }

    /** Whether it was sent. */
    public boolean isUsed() {
        return form.answers().has("text");
    }

    static List<FieldError> faults(Answers answers, LocalDate today) {
        boolean empty = STEP.questions().stream().noneMatch(question -> question.isAnswered(answers));
        return empty
                ? List.of(new FieldError("text", "text", "Enter a name or a date of birth"))
                : STEP.faults(answers, today);
    }

    static List<FieldError> faults(Map<String, String> violations) {
        return STEP.faults(violations);
    }

    static Map<String, Object> search(Answers answers) {
        Map<String, Object> search = new LinkedHashMap<>();
        if (!answers.text("text").isEmpty()) {
            search.put("text", answers.text("text"));
        }
        BORN_ON.date(answers).ifPresent(date -> search.put("bornOn", date.toString()));
        return search;
    }
}
