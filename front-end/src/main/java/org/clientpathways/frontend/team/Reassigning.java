package org.clientpathways.frontend.team;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.contracts.Ids;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.HandoverApi;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Reassigned;
import org.clientpathways.frontend.api.TeamMember;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.CheckPage;
import org.clientpathways.frontend.form.ChoiceQuestion;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.form.Option;
import org.clientpathways.frontend.form.QuestionPage;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.form.Turn;
import org.clientpathways.frontend.handover.Colleagues;
import org.clientpathways.frontend.layout.Days;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gives a key worker's clients, all or some, to another of the agency. */
@Path("/team/{account:[0-9a-fA-F-]{36}}/reassign")
public class Reassigning {

    private static final String KEY = "key";
    private static final String WHICH = "which";
    private static final String SOME = "some";
    private static final String CLIENTS = "clients";
    private static final String TO = "to";

    private final HandoverApi handovers;
    private final Team team;
    private final Colleagues colleagues;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    Reassigning(
            @RestClient HandoverApi handovers,
            Team team,
            Colleagues colleagues,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.handovers = handovers;
        this.team = team;
        this.colleagues = colleagues;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    @GET
    public Response begin(@PathParam("account") UUID account) {
        viewer.mustBe(Viewer.MANAGER);
        TeamMember member = team.member(account);
        return show(member, journey(member, Answers.none()).begin(Answers.none()));
    }

    @POST
    public Response goOn(@PathParam("account") UUID account) {
        viewer.mustBe(Viewer.MANAGER);
        TeamMember member = team.member(account);
        Answers answers = posted.answers();
        return show(member, journey(member, answers).turn(answers, LocalDate.now(clock)));
    }

    private Journey journey(TeamMember member, Answers answers) {
        List<Step> steps = new ArrayList<>();
        String which = "Which clients of " + member.name() + "?";
        steps.add(Step.of(
                WHICH,
                which,
                ChoiceQuestion.one(
                        WHICH,
                        which,
                        "Select which clients",
                        List.of(Option.of("all", "All " + member.clients()), Option.of(SOME, "Only some of them")))));
        if (isSome(answers)) {
            steps.add(Step.of(
                    CLIENTS,
                    "Select the clients",
                    ChoiceQuestion.many(CLIENTS, "Select the clients", "Select one or more", clients(member))));
        }
        String to = "Who will be their key worker?";
        steps.add(Step.of(TO, to, colleagues.which(TO, to, member.account())));
        return new Journey(steps);
    }

    /** The first hundred by name; who has more is given them in several goes. */
    private List<Option> clients(TeamMember member) {
        return handovers.clientsOf(member.account(), Items.MOST, null).items().stream()
                .map(one -> new Option(one.id().toString(), one.name(), born(one)))
                .toList();
    }

    private static String born(Client client) {
        return client.bornOn() == null ? "" : "Born on " + Days.day(client.bornOn());
    }

    private Response show(TeamMember member, Turn turn) {
        if (turn instanceof Turn.Ask ask) {
            return Pages.show(QuestionPage.of(action(member), caption(member), ask));
        }
        if (turn instanceof Turn.Check check) {
            return Pages.show(new CheckPage(
                    action(member),
                    caption(member),
                    "This holds as soon as you press the button. Offers to colleagues that are open for these clients are"
                            + " cancelled by it.",
                    "",
                    "Give the clients",
                    journey(member, check.answers()).steps(),
                    check.answers().with(KEY, Ids.next().toString())));
        }
        return turn instanceof Turn.Finish finish
                ? reassign(member, finish.answers())
                : Pages.goTo("/team/" + member.account());
    }

    private Response reassign(TeamMember member, Answers answers) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("from", member.account());
        request.put(TO, answers.text(TO));
        if (isSome(answers)) {
            request.put(CLIENTS, answers.all(CLIENTS));
        }
        try {
            move(answers.one(KEY), request, isSome(answers));
            return Pages.goTo("/team?done=reassigned");
        } catch (ApiProblem problem) {
            String field = problem.is("not-in-caseload") ? CLIENTS : TO;
            String words =
                    switch (problem.name()) {
                        case "bad-request" -> "Choose a key worker of your agency";
                        case "worker-left" -> "This key worker has left. Choose another";
                        case "not-in-caseload" -> "Some of these clients have another key worker already. Select again";
                        default -> throw problem;
                    };
            Journey journey = journey(member, answers);
            return show(member, journey.refused(answers, Map.of(field, words)));
        }
    }

    /** The service moves so many at once; it is asked again, each time under a key of its own, until none is left. */
    private void move(String key, Map<String, Object> request, boolean some) {
        Reassigned done = handovers.reassign(key, request);
        for (int go = 2; !some && done.remaining() > 0 && done.clients() > 0; go++) {
            done = handovers.reassign(key + "-" + go, request);
        }
    }

    private static boolean isSome(Answers answers) {
        return answers.text(WHICH).equals(SOME);
    }

    private static String caption(TeamMember member) {
        return "Give the clients of " + member.name() + " to somebody else";
    }

    private static String action(TeamMember member) {
        return "/team/" + member.account() + "/reassign";
    }
}
