package org.clientpathways.frontend.registration;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Why someone may be the same person, in words. */
    @TemplateExtension(matchName = "why")
    static String why(Candidate candidate) {
        return candidate.reasons().stream().map(DuplicatesPage::words).collect(Collectors.joining(", "));
    }

    private static String words(String reason) {
        return switch (reason) {
            case "same-external-id" -> "another system has the same id for them";
            case "same-name" -> "the name is the same";
            case "similar-name" -> "the name is much alike";
            case "same-sounding-name" -> "the family name sounds the same";
            case "same-birth-date" -> "the date of birth is the same";
            case "birth-date-swapped" -> "day and month of birth are swapped";
            case "birth-date-one-digit-off" -> "the date of birth differs in one digit";
            case "same-postcode" -> "the postcode is the same";
            default -> "they are alike";
        };
    }
}
