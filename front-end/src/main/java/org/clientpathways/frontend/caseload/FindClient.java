package org.clientpathways.frontend.caseload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.FieldError;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Finds a client by name or date of birth. What is looked for is sent in a form, never in an address. */
@Path("/clients")
public class FindClient {

    private static final int PAGE = 25;

    private final ReferralApi referrals;
    private final Caseload caseload;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    FindClient(@RestClient ReferralApi referrals, Caseload caseload, Viewer viewer, Posted posted, Clock clock) {
        this.referrals = referrals;
        this.caseload = caseload;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** A key worker's whole caseload, a page at a time. */
    @CheckedTemplate(basePath = "caseload", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CaseloadPage(Caseload.View caseload, FindForm find) implements TemplateInstance {}

    /** Who was found; null where the search itself needs mending. */
    @CheckedTemplate(basePath = "caseload", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FoundPage(FindForm find, List<Client> found, String next) implements TemplateInstance {}

    @GET
    public Response mine() {
        return caseload(null);
    }

    /** A later page: its cursor may hold a name, so it does not go into an address either. */
    @POST
    public Response more() {
        return caseload(after());
    }

    @POST
    @Path("found")
    public Response find() {
        Answers answers = posted.answers();
        List<FieldError> faults = FindForm.faults(answers, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            return mend(answers, faults);
        }
        try {
            Items<Client> found = referrals.find(PAGE, after(), FindForm.search(answers));
            return Pages.show(new FoundPage(FindForm.of(answers), found.items(), found.next()));
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return mend(answers, FindForm.faults(problem.violations()));
            }
            throw problem;
        }
    }

    private Response caseload(String after) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return Pages.show(new CaseloadPage(caseload.mine(after), FindForm.empty()));
    }

    private String after() {
        String after = posted.answers().text("after");
        return after.isEmpty() ? null : after;
    }

    private static Response mend(Answers answers, List<FieldError> faults) {
        return Pages.show(new FoundPage(FindForm.faulty(answers, faults), null, null));
    }
}
