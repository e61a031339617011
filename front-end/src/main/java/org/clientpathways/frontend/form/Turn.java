package org.clientpathways.frontend.form;

/** What comes next in a journey. */
public sealed interface Turn {

    /** Ask a page's questions. */
    record Ask(Step step, Form form) implements Turn {}

    /** Show all answers to be checked. */
    record Check(Answers answers) implements Turn {}

    /** All answers hold: do what the journey is for. */
    record Finish(Answers answers, String how) implements Turn {}

    /** Back, before the first page. */
    record Leave() implements Turn {}
}
