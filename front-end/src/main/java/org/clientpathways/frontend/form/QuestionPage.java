package org.clientpathways.frontend.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page that asks a step's questions.
 *
 * @param action where its form is sent
 * @param caption what the journey is about, shown above the heading; empty where nothing need be said
 * @param button the words of the button that sends it
 */
@CheckedTemplate(basePath = "form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record QuestionPage(String action, String caption, Step step, Form form, String button)
        implements TemplateInstance {

    /** A page in the midst of a journey. */
    public static QuestionPage of(String action, String caption, Turn.Ask ask) {
        return new QuestionPage(action, caption, ask.step(), ask.form(), "Continue");
    }
}
