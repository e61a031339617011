package org.clientpathways.frontend.signpost;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.api.SignpostApi;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.layout.Directory;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.referring.ServiceSearch;
import org.clientpathways.frontend.referring.ServiceSearching;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Tells a client about a service: find it, say what for and when to ask, and print the leaflet. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/signpost")
public class Signposting {

    private static final String CAPTION = "Signpost a client";
    private static final String CHOOSE = "choose";
    private static final String SERVICE = "serviceId";
    private static final String KEY = "key";
    private static final Journey JOURNEY = new Journey(SignpostQuestions.giving());

    private final SignpostApi signposts;
    private final ServiceSearching searching;
    private final Directory directory;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Signposting(
            @RestClient SignpostApi signposts,
            ServiceSearching searching,
            Directory directory,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.signposts = signposts;
        this.searching = searching;
        this.directory = directory;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("id") UUID client, @QueryParam("service") UUID service) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return service == null
                ? searching.begin(client, use(client), Answers.none())
                : chosen(client, Answers.none().with(SERVICE, service.toString()));
    }

    @POST
    public Response goOn(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        if (answers.has(CHOOSE)) {
            Answers kept = answers.without(Set.of(CHOOSE, "after", Journey.AT, Journey.GO));
            return chosen(client, kept.with(SERVICE, answers.one(CHOOSE)));
        }
        if (answers.one(Journey.AT).equals(ServiceSearch.AT)) {
            return searching.search(client, use(client), answers);
        }
        return show(client, JOURNEY.turn(answers, LocalDate.now(clock)));
    }

    private Response chosen(UUID client, Answers answers) {
        return show(client, JOURNEY.begin(preset(answers)));
    }

    private Response show(UUID client, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(client), CAPTION, ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(check(client, check.answers()));
        }
        return turn instanceof Turn.Finish finish
                ? give(client, finish.answers())
                : searching.begin(client, use(client), posted.answers().without(Set.of(Journey.AT, Journey.GO)));
    }

    private CheckPage check(UUID client, Answers answers) {
        Service service = service(answers);
        return new CheckPage(
                action(client),
                CAPTION,
                "You tell the client about " + service.name() + " ("
                        + service.agency().shown()
                        + "). They make contact themselves. Nothing is sent to the service, and it does not learn of"
                        + " the client.",
                "",
                "Record the signpost",
                JOURNEY.steps(),
                answers.with(KEY, Ids.next().toString()));
    }

    private Response give(UUID client, Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("clientId", client.toString());
        fields.put(SERVICE, answers.text(SERVICE));
        fields.put(SignpostQuestions.NEED, answers.text(SignpostQuestions.NEED));
        fields.put(
                SignpostQuestions.FOLLOW_UP_ON.field(),
                SignpostQuestions.FOLLOW_UP_ON.date(answers).orElseThrow().toString());
        if (!answers.text(SignpostQuestions.NOTE).isEmpty()) {
            fields.put(SignpostQuestions.NOTE, answers.text(SignpostQuestions.NOTE));
        }
        try {
            UUID given = signposts.give(answers.one(KEY), fields).id();
            return Pages.goTo("/signposts/" + given + "/leaflet?done=signposted");
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(client, JOURNEY.refused(answers, problem.violations()));
            }
            throw problem;
        }
    }

    /** The need that was searched for, or the only one that the service is for; and when its usual wait is over. */
    private Answers preset(Answers answers) {
        Service service = service(answers);
        String searched = answers.text(ServiceSearch.NEED);
        String need = searched.isEmpty() && service.needs().size() == 1
                ? service.needs().get(0)
                : searched;
        Answers known = need.isEmpty() ? answers : answers.with(SignpostQuestions.NEED, need);
        return SignpostQuestions.FOLLOW_UP_ON.fill(known, LocalDate.now(clock).plusDays(service.usualWaitDays()));
    }

    private Service service(Answers answers) {
        try {
            return directory.service(UUID.fromString(answers.text(SERVICE)));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private static ServiceSearching.Use use(UUID client) {
        return new ServiceSearching.Use(action(client), "Signpost", true);
    }

    private static String action(UUID client) {
        return "/clients/" + client + "/signpost";
    }
}
