package org.clientpathways.frontend.merging;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Candidate;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Distinction;
import org.clientpathways.frontend.api.MergingApi;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.client.ClientReferrals;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Form;
import org.clientpathways.frontend.form.Step;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** Finds the records that may be of the same person, sets two side by side, and merges them once that is checked. */
@Path("/clients/{id:[0-9a-fA-F-]{36}}/same-person")
public class MergingPages {

    private static final String OTHER = "{other:[0-9a-fA-F-]{36}}";

    private final ReferralApi referrals;
    private final MergingApi merging;
    private final ClientReferrals referralsOf;
    private final SamePerson samePerson;
    private final TwoRecords records;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    MergingPages(
            @RestClient ReferralApi referrals,
            @RestClient MergingApi merging,
            ClientReferrals referralsOf,
            SamePerson samePerson,
            TwoRecords records,
            Viewer viewer,
            Posted posted,
            Clock clock) {
        this.referrals = referrals;
        this.merging = merging;
        this.referralsOf = referralsOf;
        this.samePerson = samePerson;
        this.records = records;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /**
     * Who may be the same person.
     *
     * @param toldApart whether the viewer's agency knows others to be somebody else, who are not among them
     */
    @CheckedTemplate(basePath = "merging", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CandidatesPage(Client client, List<Candidate> candidates, boolean toldApart) implements TemplateInstance {}

    /**
     * Two records side by side.
     *
     * @param referrals how many the client has, and the other, in words
     * @param registered when and by whom each was
     * @param apart what says of them, or of records merged into them, that they are two people; null where nothing does
     * @param banner what was just done; empty where nothing was
     */
    @CheckedTemplate(basePath = "merging", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComparePage(
            Client client,
            Client other,
            List<String> referrals,
            List<String> registered,
            Distinction apart,
            LocalDate today,
            Step step,
            Form form,
            String banner)
            implements TemplateInstance {}

    /**
     * What will be, to be checked.
     *
     * @param asked the client on whose page it began, with {@code other}
     * @param registered when and by whom the one that goes on was, and the other
     * @param version of the record that goes on, for {@code If-Match}
     * @param notice what stood in the way of what was just tried; empty where nothing did
     * @param again whether it may be tried, or tried again
     */
    @CheckedTemplate(basePath = "merging", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CheckMergePage(
            UUID asked,
            UUID other,
            Client survivor,
            Client merged,
            List<String> registered,
            LocalDate today,
            String reason,
            String version,
            String notice,
            boolean again)
            implements TemplateInstance {}

    @GET
    public Response candidates(@PathParam("id") UUID client) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return Pages.show(new CandidatesPage(
                referrals.client(client).getEntity(),
                merging.duplicates(client).items(),
                !samePerson.others(client).isEmpty()));
    }

    @GET
    @Path(OTHER)
    public Response compare(
            @PathParam("id") UUID client, @PathParam("other") UUID other, @QueryParam("done") String done) {
        viewer.mustBe(Viewer.KEY_WORKER);
        return compare(client, other, Form.empty(), Banner.words(done));
    }

    @POST
    @Path(OTHER + "/check")
    public Response check(@PathParam("id") UUID client, @PathParam("other") UUID other) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        Form form = new Form(answers, TwoRecords.whichGoesOn(client, other).faults(answers, LocalDate.now(clock)));
        return form.isFaulty() ? compare(client, other, form, "") : check(200, client, other, answers, "", true);
    }

    @POST
    @Path(OTHER + "/merge")
    public Response merge(@PathParam("id") UUID client, @PathParam("other") UUID other) {
        viewer.mustBe(Viewer.KEY_WORKER);
        Answers answers = posted.answers();
        if (!TwoRecords.whichGoesOn(client, other)
                .faults(answers, LocalDate.now(clock))
                .isEmpty()) {
            return compare(client, other, Form.of(answers), "");
        }
        boolean stays = answers.text(TwoRecords.GOES_ON).equals(client.toString());
        UUID survivor = stays ? client : other;
        Map<String, Object> request = new LinkedHashMap<>(Map.of("merged", stays ? other : client));
        if (!answers.text(TwoRecords.REASON).isEmpty()) {
            request.put(TwoRecords.REASON, answers.text(TwoRecords.REASON));
        }
        try {
            merging.merge(survivor, answers.one("version"), request);
            return Pages.goTo("/clients/" + survivor + "?done=merged");
        } catch (ApiProblem problem) {
            return check(409, client, other, answers, notice(problem), problem.is("stale"));
        }
    }

    private static String notice(ApiProblem problem) {
        return switch (problem.name()) {
            case "client-merged" -> "One of the two was merged into another record meanwhile.";
            case "stale" -> "Someone changed the record while you were looking at it. Below is how it stands now.";
            case "handover-open" -> "One of the two is being handed over. Merge them once that is done.";
            case "told-apart" ->
                "Your agency said that these are two people, so they are not merged."
                        + " Look at the two records again to see who said so, and to take that back.";
            case "not-mergeable" -> "The two cannot be merged as they stand. Ask your information governance officer.";
            case "bad-request" -> "Your agency does not hold both records, so it cannot merge them.";
            default -> throw problem;
        };
    }

    private Response check(int status, UUID client, UUID other, Answers answers, String notice, boolean again) {
        boolean stays = answers.text(TwoRecords.GOES_ON).equals(client.toString());
        RestResponse<Client> survivor = referrals.client(stays ? client : other);
        Client merged = referrals.client(stays ? other : client).getEntity();
        return Pages.show(
                status,
                new CheckMergePage(
                        client,
                        other,
                        survivor.getEntity(),
                        merged,
                        List.of(records.registered(survivor.getEntity()), records.registered(merged)),
                        LocalDate.now(clock),
                        answers.text(TwoRecords.REASON),
                        survivor.getHeaderString("ETag"),
                        notice,
                        again));
    }

    private Response compare(UUID client, UUID other, Form form, String banner) {
        Client one = referrals.client(client).getEntity();
        Client two = referrals.client(other).getEntity();
        return Pages.show(new ComparePage(
                one,
                two,
                List.of(count(client), count(other)),
                List.of(records.registered(one), records.registered(two)),
                apart(client, other),
                LocalDate.now(clock),
                records.whichGoesOn(one, two),
                form,
                banner));
    }

    private String count(UUID client) {
        int count = referralsOf.of(client).size();
        return count == 0 ? "None" : String.valueOf(count);
    }

    /** What was said of either, as far as it is told of both: each answer is also about the records merged into that one. */
    private Distinction apart(UUID client, UUID other) {
        List<Distinction> ofOther = samePerson.others(other);
        return samePerson.others(client).stream()
                .filter(said -> ofOther.stream().anyMatch(said::mirrors))
                .findFirst()
                .orElse(null);
    }
}
