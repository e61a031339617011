package org.clientpathways.frontend.bottlenecks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.DateQuestion;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Question;
import org.clientpathways.frontend.form.Step;

/** The form that asks for a period of one's own: its first and its last day. */
record DatesForm(Form form) {

    private static final DateQuestion FROM =
            DateQuestion.required("from", "First day", "Enter the first day", DateQuestion.When.PAST);
    private static final DateQuestion TO =
            DateQuestion.required("to", "Last day", "Enter the last day", DateQuestion.When.PAST);
    private static final Step STEP = Step.of("dates", "Other dates", FROM, TO);

    static DatesForm empty() {
        return new DatesForm(Form.empty());
    }

    /** The form as it was sent, with what is wrong in it. */
    static DatesForm of(Answers answers, LocalDate today) {
        List<FieldError> faults = STEP.faults(answers, today);
        if (faults.isEmpty() && from(answers).isAfter(last(answers))) {
            faults = List.of(new FieldError("to", TO.anchor(), "The last day must be the first day or later"));
        }
        return new DatesForm(new Form(answers, faults));
    }

    /** The form with what the service found wrong in it. */
    DatesForm faulty(Map<String, String> violations) {
        return new DatesForm(new Form(form.answers(), STEP.faults(violations)));
    }

    /** Whether these answers are of this form. */
    static boolean isSent(Answers answers) {
        return STEP.inputs().stream().anyMatch(answers::has);
    }

    /** What it asks. */
    public List<Question> questions() {
        return STEP.questions();
    }

    /** Whether it was sent. */
    public boolean isUsed() {
        return isSent(form.answers());
    }

    LocalDate from() {
        return from(form.answers());
    }

    /** The day after the last. */
    LocalDate to() {
        return last(form.answers()).plusDays(1);
    }

    private static LocalDate from(Answers answers) {
        return FROM.date(answers).orElseThrow();
    }

    private static LocalDate last(Answers answers) {
        return TO.date(answers).orElseThrow();
    }
}
