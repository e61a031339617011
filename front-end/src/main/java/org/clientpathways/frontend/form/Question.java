package org.clientpathways.frontend.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** One question of a form: how it is asked, what an answer must be, and how an answer reads. */
public sealed interface Question permits TextQuestion, DateQuestion, ChoiceQuestion {

    /** The name that the answer has in the form, in the API's violations and in the page's ids. */
    String field();

    /** The question. */
    String label();

    /** What helps to answer it; empty where nothing need be said. */
    String hint();

    /** What is said where an answer must be given and is not; empty where it may be left out. */
    String missing();

    /** Which template part asks it. */
    String asked();

    /** The names of its inputs. */
    Set<String> inputs();

    /** The id of its first input. */
    String anchor();

    /** What is wrong with the answer, if anything. */
    Optional<String> fault(Answers answers, LocalDate today);

    /** The answer as a person reads it; empty where none was given. */
    String words(Answers answers);

    /** Whether it may be left out. */
    default boolean optional() {
        return missing().isEmpty();
    }

    /** Whether something was answered. */
    default boolean isAnswered(Answers answers) {
        return inputs().stream().anyMatch(input -> !answers.text(input).isEmpty());
    }
}
