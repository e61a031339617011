package org.clientpathways.frontend.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page where all answers are checked before they are sent.
 *
 * @param action where its form is sent
 * @param lead said under the heading; empty where nothing need be said
 * @param quote words set apart under the answers, such as those read to a client; empty where there are none
 * @param button the words of the button that ends the journey
 */
@CheckedTemplate(basePath = "form", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record CheckPage(
        String action, String caption, String lead, String quote, String button, List<Step> steps, Answers answers)
        implements TemplateInstance {}
