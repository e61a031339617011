package org.clientpathways.frontend.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.HandoverApi;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.TeamMember;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A manager's team: who has how much to do, who left, and whose clients have nobody. */
@Path("/team")
public class TeamPages {

    private static final int PAGE = 50;

    private final HandoverApi handovers;
    private final Team team;
    private final Viewer viewer;

    TeamPages(@RestClient HandoverApi handovers, Team team, Viewer viewer) {
        this.handovers = handovers;
        this.team = team;
        this.viewer = viewer;
    }

    /**
     * All key workers of the agency, those first whose clients have nobody.
     *
     * @param unassigned how many clients have nobody
     */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamPage(List<TeamMember> members, long unassigned, String banner) implements TemplateInstance {}

    /** One of them, with some of their clients. */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MemberPage(TeamMember member, List<Client> clients, String next, String banner)
            implements TemplateInstance {}

    /** What it means that one of them left, to be checked before it is recorded. */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LeavePage(TeamMember member) implements TemplateInstance {}

    @GET
    public Response all(@QueryParam("done") String done) {
        viewer.mustBe(Viewer.MANAGER);
        List<TeamMember> members = team.members();
        long unassigned = members.stream().mapToLong(TeamMember::unassigned).sum();
        return Pages.show(new TeamPage(members, unassigned, Banner.words(done)));
    }

    @GET
    @Path("{account:[0-9a-fA-F-]{36}}")
    public Response one(
            @PathParam("account") UUID account, @QueryParam("after") String after, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.MANAGER);
        Items<Client> clients = handovers.clientsOf(account, PAGE, after);
        return Pages.show(new MemberPage(team.member(account), clients.items(), clients.next(), Banner.words(done)));
    }

    @GET
    @Path("{account:[0-9a-fA-F-]{36}}/leave")
    public Response askWhetherTheyLeft(@PathParam("account") UUID account) {
        viewer.mustBe(Viewer.MANAGER);
        return Pages.show(new LeavePage(team.member(account)));
    }

    @POST
    @Path("{account:[0-9a-fA-F-]{36}}/leave")
    public Response leave(@PathParam("account") UUID account) {
        return mark(account, "leave", "left");
    }

    @POST
    @Path("{account:[0-9a-fA-F-]{36}}/return")
    public Response comeBack(@PathParam("account") UUID account) {
        return mark(account, "return", "back");
    }

    private Response mark(UUID account, String what, String done) {
        viewer.mustBe(Viewer.MANAGER);
        handovers.mark(account, what);
        return Pages.goTo("/team/" + account + "?done=" + done);
    }
}
