package org.clientpathways.frontend.form;

import java.util.List;
import java.util.Optional;

/**
 * A form as a page shows it: what stands in it, and what is to be mended.
 *
 * @param answers what was typed and chosen so far
 * @param errors what is wrong, in the page's order
 */
public record Form(Answers answers, List<FieldError> errors) {

    /** A form with nothing to mend. */
    public static Form of(Answers answers) {
        return new Form(answers, List.of());
    }

    /** An empty form. */
    public static Form empty() {
        return of(Answers.none());
    }

    /** What stands in an input. */
    public String value(String input) {
        return answers.one(input);
    }

    /** Whether an option is chosen. */
    public boolean chosen(String field, String code) {
        return answers.all(field).contains(code);
    }

    /** What is wrong with a field; null where nothing is. */
    public String error(String field) {
        Optional<FieldError> error =
                errors.stream().filter(one -> one.field().equals(field)).findFirst();
        return error.map(FieldError::message).orElse(null);
    }

    /** The ids that describe an input to a screen reader: its hint and its error. */
    public String describedBy(Question question) {
        String hint = question.hint().isEmpty() ? "" : question.field() + "-hint ";
        String error = error(question.field()) == null ? "" : question.field() + "-error";
        return (hint + error).strip();
    }

    /** What other pages asked, to be carried along by a step's page. */
    public List<Answers.Given> carried(Step step) {
        return answers.without(step.inputs()).each();
    }

    /** Whether something is to be mended. */
    public boolean isFaulty() {
        return !errors.isEmpty();
    }
}
