package org.clientpathways.frontend.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** A question answered by typing words. */
public record TextQuestion(String field, String label, String hint, String missing, Shape shape) implements Question {

    /** The longest text that the services take, in characters. */
    private static final int LONGEST = 10_000;

    /** What the input looks like. */
    public enum Shape {
        LINE,
        NAME,
        POSTCODE,
        PHONE,
        EMAIL,
        TIME,
        NUMBER,
        PARAGRAPHS
    }

    /** A line that must be filled in. */
    public static TextQuestion required(String field, String label, String missing) {
        return new TextQuestion(field, label, "", missing, Shape.LINE);
    }

    /** A line that may be left empty. */
    public static TextQuestion optional(String field, String label) {
        return new TextQuestion(field, label, "", "", Shape.LINE);
    }

    /** The same with a hint. */
    public TextQuestion hinted(String words) {
        return new TextQuestion(field, label, words, missing, shape);
    }

    /** The same in another shape. */
    public TextQuestion as(Shape other) {
        return new TextQuestion(field, label, hint, missing, other);
    }

    @Override
    public String asked() {
        return shape == Shape.PARAGRAPHS ? "paragraphs" : "line";
    }

    /** The kind of keyboard and checking that a browser offers. */
    public String type() {
        return switch (shape) {
            case PHONE -> "tel";
            case EMAIL -> "email";
            default -> "text";
        };
    }

    /** How wide the input is, as a class of the design system. */
    public String width() {
        return switch (shape) {
            case POSTCODE -> "govuk-input--width-10";
            case PHONE -> "govuk-input--width-20";
            case TIME, NUMBER -> "govuk-input--width-5";
            default -> "";
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
        String text = answers.text(field);
        if (text.isEmpty()) {
            return optional() ? Optional.empty() : Optional.of(missing);
        }
        if (text.length() > LONGEST) {
            return Optional.of("This is too long: use 10,000 characters or fewer");
        }
        return shape == Shape.TIME && TypedTime.of(text).isEmpty()
                ? Optional.of("Enter a time, such as 2:30pm")
                : Optional.empty();
    }

    @Override
    public String words(Answers answers) {
        return answers.text(field);
    }
}
