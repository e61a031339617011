package org.clientpathways.frontend.agreement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.UUID;

/** The page that says that an agreement holds no more, so that there is nothing to change. */
@CheckedTemplate(basePath = "agreement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record GonePage(UUID client, AgreementRow row, String status) implements TemplateInstance {

    static GonePage of(UUID client, AgreementRow row, LocalDate today) {
        return new GonePage(client, row, row.status(today));
    }
}
