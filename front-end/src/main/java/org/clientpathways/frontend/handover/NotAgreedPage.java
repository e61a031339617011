package org.clientpathways.frontend.handover;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.form.Answers;

/**
 * The page that says that the client has not agreed to what an offer to another agency needs; it keeps what was typed.
 *
 * @param alias the agency that the client was to be offered to
 * @param agency its name
 */
@CheckedTemplate(basePath = "handover", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NotAgreedPage(UUID client, String caption, String alias, String agency, List<Answers.Given> carried)
        implements TemplateInstance {}
