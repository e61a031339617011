package org.clientpathways.frontend.contact;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.layout.Pages;

/**
 * Says why something cannot be recorded, in the service's own words, and leads back.
 *
 * @param title what was begun
 * @param what what stands in the way
 * @param back where it leads to
 */
@CheckedTemplate(basePath = "contact", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record NotPossiblePage(String title, String what, String why, String back) implements TemplateInstance {

    /** The page for a conflict, or for somebody whose it is not to record; any other problem goes on. */
    public static Response show(ApiProblem problem, String title, String back) {
        boolean own = problem.is("not-yours") || problem.is("not-key-worker") || problem.status() == 409;
        if (!own || problem.is("idempotency-key-in-use") || problem.mergedInto().isPresent()) {
            throw problem;
        }
        return Pages.show(
                problem.status(),
                new NotPossiblePage(
                        title,
                        problem.body().path("title").asText("This cannot be recorded now"),
                        problem.body().path("detail").asText(),
                        back));
    }
}
