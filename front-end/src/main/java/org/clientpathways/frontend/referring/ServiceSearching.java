package org.clientpathways.frontend.referring;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Client;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.ReferralApi;
import org.clientpathways.frontend.api.Service;
import org.clientpathways.frontend.form.Answers;
import org.clientpathways.frontend.form.Journey;
import org.clientpathways.frontend.layout.Pages;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Looks for a service to refer to, or to tell the client about. */
@ApplicationScoped
public class ServiceSearching {

    private static final int PAGE = 10;

    private final ReferralApi referrals;
    private final Clock clock;

    ServiceSearching(@RestClient ReferralApi referrals, Clock clock) {
        this.referrals = referrals;
        this.clock = clock;
    }

    /**
     * What a service is looked for.
     *
     * @param action where the form is sent
     * @param caption said before the client's name
     * @param closedToo whether a service that takes no referrals may be chosen
     */
    public record Use(String action, String caption, boolean closedToo) {}

    /** The search form with what it found; nothing is found yet where {@code found} is null. */
    @CheckedTemplate(basePath = "referring", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SearchPage(Use use, UUID client, String clientName, ServiceSearch search, Items<Service> found)
            implements TemplateInstance {}

    /** An empty search, filled in with what is known of the client. */
    public Response begin(UUID id, Use use, Answers answers) {
        Client client = referrals.client(id).getEntity();
        return show(use, client, ServiceSearch.about(client, answers, LocalDate.now(clock)), null);
    }

    /** What a search finds; from the cursor in the form on. */
    public Response search(UUID id, Use use, Answers answers) {
        Client client = referrals.client(id).getEntity();
        ServiceSearch search = ServiceSearch.sent(answers.without(Set.of(Journey.AT, Journey.GO, "after")));
        if (search.form().isFaulty()) {
            return show(use, client, search, null);
        }
        try {
            return show(use, client, search, find(search, answers.text("after")));
        } catch (ApiProblem problem) {
            if (problem.is("bad-request")) {
                return show(use, client, search.refused(problem.violations()), null);
            }
            throw problem;
        }
    }

    private Items<Service> find(ServiceSearch search, String after) {
        return referrals.services(
                search.need(), search.text(), search.age(), search.place(), null, PAGE, after.isEmpty() ? null : after);
    }

    private static Response show(Use use, Client client, ServiceSearch search, Items<Service> found) {
        return Pages.show(new SearchPage(use, client.id(), client.name(), search, found));
    }
}
