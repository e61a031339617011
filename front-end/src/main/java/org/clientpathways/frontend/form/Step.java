package org.clientpathways.frontend.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One page of a journey.
 *
 * @param name names it in the form; never shown
 * @param title its heading
 * @param lead said under the heading; empty where nothing need be said
 * @param questions what it asks, in order
 */
public record Step(String name, String title, String lead, List<Question> questions) {

    /** A page whose heading says enough. */
    public static Step of(String name, String title, Question... questions) {
        return new Step(name, title, "", List.of(questions));
    }

    /** The same with words under its heading. */
    public Step saying(String words) {
        return new Step(name, title, words, questions);
    }

    /** Whether its one question is its heading. */
    public boolean asksOne() {
        return questions.size() == 1 && questions.get(0).label().equals(title);
    }

    /** Whether to say of a question that it may be left out: not where all may be, as then the page's words say so. */
    public boolean marks(Question question) {
        return question.optional() && questions.stream().anyMatch(one -> !one.optional());
    }

    /** The names of all its inputs. */
    public Set<String> inputs() {
        Set<String> inputs = new LinkedHashSet<>();
        questions.forEach(question -> inputs.addAll(question.inputs()));
        return inputs;
    }

    /** What is wrong with the answers to this page's questions. */
    public List<FieldError> faults(Answers answers, LocalDate today) {
        List<FieldError> faults = new ArrayList<>();
        for (Question question : questions) {
            question.fault(answers, today)
                    .ifPresent(words -> faults.add(new FieldError(question.field(), question.anchor(), words)));
        }
        return faults;
    }

    /** What a service would not take, by field, as errors of this page; what it does not ask stands at its first. */
    public List<FieldError> faults(Map<String, String> violations) {
        return violations.entrySet().stream()
                .map(one -> fault(one.getKey(), one.getValue()))
                .toList();
    }

    boolean asks(String field) {
        return questions.stream().anyMatch(question -> isAbout(question, field));
    }

    /** The question that an API's violation is about; the first where it names none of them. */
    FieldError fault(String field, String words) {
        Question about = questions.stream()
                .filter(question -> isAbout(question, field))
                .findFirst()
                .orElse(questions.get(0));
        return new FieldError(about.field(), about.anchor(), words);
    }

    private static boolean isAbout(Question question, String field) {
        return field.equals(question.field())
                || field.startsWith(question.field() + "[")
                || field.startsWith(question.field() + ".");
    }
}
