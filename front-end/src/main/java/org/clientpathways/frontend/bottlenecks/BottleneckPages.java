package org.clientpathways.frontend.bottlenecks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.FiguresApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Shows a manager where clients lose days. What is asked for stands in the address, so that it can be passed on. */
@Path("/bottlenecks")
public class BottleneckPages {

    private final FiguresApi figures;
    private final Directory directory;
    private final Viewer viewer;
    private final Clock clock;

    BottleneckPages(@RestClient FiguresApi figures, Directory directory, Viewer viewer, Clock clock) {
        this.figures = figures;
        this.directory = directory;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param chosen the code of the period offered; empty where it is of the viewer's own dates
     * @param ranking null where the dates need mending
     * @param whole the address of the same with every place
     */
    @CheckedTemplate(basePath = "bottlenecks", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BottlenecksPage(
            String agency, List<PeriodChoice> offered, String chosen, DatesForm dates, Ranking ranking, String whole)
            implements TemplateInstance {}

    @GET
    public Response show(@Context UriInfo address) {
        viewer.mustBe(Viewer.MANAGER, Viewer.PARTNERSHIP_MANAGER);
        Answers asked = Answers.of(address.getQueryParameters());
        LocalDate today = LocalDate.now(clock);
        List<PeriodChoice> offered = PeriodChoice.offered(today);
        String whole = address.getRequestUriBuilder()
                .replaceQueryParam("all", "true")
                .build()
                .getRawQuery();
        boolean all = asked.has("all");
        if (!DatesForm.isSent(asked)) {
            PeriodChoice chosen = PeriodChoice.of(asked.one("period"), offered);
            return page(offered, chosen.code(), DatesForm.empty(), ranking(chosen.from(), chosen.to(), all), whole);
        }
        DatesForm dates = DatesForm.of(asked, today);
        if (dates.form().isFaulty()) {
            return page(offered, "", dates, null, whole);
        }
        try {
            return page(offered, "", dates, ranking(dates.from(), dates.to(), all), whole);
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return page(offered, "", dates.faulty(problem.violations()), null, whole);
            }
            throw problem;
        }
    }

    private Ranking ranking(LocalDate from, LocalDate to, boolean all) {
        return Ranking.of(figures.bottlenecks(from, to), all);
    }

    private Response page(List<PeriodChoice> offered, String chosen, DatesForm dates, Ranking ranking, String whole) {
        String agency = directory.agencyName(viewer.agency());
        return Pages.show(new BottlenecksPage(agency, offered, chosen, dates, ranking, whole));
    }
}
