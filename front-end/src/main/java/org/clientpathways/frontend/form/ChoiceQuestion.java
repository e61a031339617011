package org.clientpathways.frontend.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A question answered by choosing among options: one of them, or as many as hold. */
public record ChoiceQuestion(String field, String label, String hint, String missing, List<Option> options, Look look)
        implements Question {

    /** What the options look like; checkboxes let several be chosen. */
    public enum Look {
        RADIOS,
        CHECKBOXES,
        LIST
    }

    /** One option must be chosen. */
    public static ChoiceQuestion one(String field, String label, String missing, List<Option> options) {
        return new ChoiceQuestion(field, label, "", missing, options, Look.RADIOS);
    }

    /** As many options as hold; none, where {@code missing} is empty. */
    public static ChoiceQuestion many(String field, String label, String missing, List<Option> options) {
        return new ChoiceQuestion(field, label, "", missing, options, Look.CHECKBOXES);
    }

    /** One option out of a long list. */
    public static ChoiceQuestion list(String field, String label, String missing, List<Option> options) {
        return new ChoiceQuestion(field, label, "", missing, options, Look.LIST);
    }

    /** Yes or no. */
    public static ChoiceQuestion yesOrNo(String field, String label, String missing) {
        return one(field, label, missing, List.of(Option.of("yes", "Yes"), Option.of("no", "No")));
    }

    /** The same with a hint. */
    public ChoiceQuestion hinted(String words) {
        return new ChoiceQuestion(field, label, words, missing, options, look);
    }

    /** The id of an option's input, counted from 0; the first is the question's anchor. */
    public String optionId(int index) {
        return index == 0 ? field : field + "-" + (index + 1);
    }

    @Override
    public String asked() {
        return switch (look) {
            case RADIOS -> "radios";
            case CHECKBOXES -> "checkboxes";
            case LIST -> "list";
        };
    }

    @Override
    public Set<String> inputs() {
        return Set.of(field);
    }

    @Override
    public String anchor() {
        return field;
    }

    @Override
    public Optional<String> fault(Answers answers, LocalDate today) {
        if (!isAnswered(answers)) {
            return optional() ? Optional.empty() : Optional.of(missing);
        }
        boolean known = chosen(answers).size() == answers.all(field).size();
        return known ? Optional.empty() : Optional.of("Choose from the list");
    }

    @Override
    public String words(Answers answers) {
        return chosen(answers).stream().map(Option::words).collect(Collectors.joining("\n"));
    }

    private List<Option> chosen(Answers answers) {
        return options.stream()
                .filter(option -> answers.all(field).contains(option.code()))
                .toList();
    }
}
