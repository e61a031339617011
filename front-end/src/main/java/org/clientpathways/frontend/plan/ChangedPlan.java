package org.clientpathways.frontend.plan;

import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.contact.NotPossiblePage;
import org.clientpathways.frontend.layout.Pages;

/** Says that a plan was not changed, as somebody else changed it meanwhile or as it is not the viewer's to change. */
final class ChangedPlan {

    private ChangedPlan() {}

    static Response show(ApiProblem problem, UUID client, String title) {
        String back = "/clients/" + client + "/route";
        return problem.is("stale")
                ? Pages.show(
                        409,
                        new NotPossiblePage(
                                title,
                                "The plan has changed",
                                "Someone else changed the plan while you were looking at it. Look at it again, and then"
                                        + " make your change if it still fits.",
                                back))
                : NotPossiblePage.show(problem, title, back);
    }
}
