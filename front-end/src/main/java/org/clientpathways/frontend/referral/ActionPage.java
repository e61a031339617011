package org.clientpathways.frontend.referral;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.SharingDecision;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Step;

/**
 * The page that asks what an action on a referral must carry.
 *
 * @param warning what should be thought of before it is done; empty where nothing need be
 * @param decision what the other agency will see; null where nothing is sent
 */
@CheckedTemplate(basePath = "referral", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ActionPage(Referral referral, Step step, Form form, String button, String warning, SharingDecision decision)
        implements TemplateInstance {}
