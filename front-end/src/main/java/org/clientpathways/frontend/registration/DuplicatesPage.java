package org.clientpathways.frontend.registration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.Candidate;
import org.clientpathways.frontend.form.Answers;

/** The page that asks whether the client is one of those registered already. */
@CheckedTemplate(basePath = "registration", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record DuplicatesPage(List<Candidate> candidates, String name, LocalDate bornOn, List<Answers.Given> carried)
        implements TemplateInstance {

    /** The page; registering after all accepts each of those shown, under a key of its own. */
    static DuplicatesPage of(List<Candidate> candidates, Answers answers, Map<String, Object> fields) {
        List<String> shown =
                candidates.stream().map(candidate -> candidate.id().toString()).toList();
        Answers anyway = answers.with("notThese", shown).with("key", Ids.next().toString());
        return new DuplicatesPage(
                candidates,
                fields.get("givenName") + " " + fields.get("familyName"),
                LocalDate.parse(fields.get("bornOn").toString()),
                anyway.each());
    }
}
