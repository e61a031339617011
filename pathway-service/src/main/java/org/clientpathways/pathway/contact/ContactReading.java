package org.clientpathways.pathway.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.clientpathways.groundwork.access.Caller;
import org.clientpathways.groundwork.problem.Problem;
import org.clientpathways.pathway.route.Step;
import org.clientpathways.pathway.sight.SeenRoute;
import org.clientpathways.pathway.sight.SeenRoutes;

/** Shows appointments: those of the referrals that somebody may know of, and no others. */
@ApplicationScoped
public class ContactReading {

    private final Contacts contacts;
    private final SeenRoutes routes;

    ContactReading(Contacts contacts, SeenRoutes routes) {
        this.contacts = contacts;
        this.routes = routes;
    }

    /**
     * All appointments that the caller may see, by their times.
     *
     * @throws Problem as {@link SeenRoutes#of}
     */
    List<ContactView> of(Caller caller, UUID client) {
        return of(routes.of(caller, "GET /pathways/{clientId}/contacts", client)
                        .route()
                        .steps())
                .stream()
                .flatMap(referral -> referral.appointments().stream())
                .sorted(Comparator.comparing(ContactView::appointmentAt).thenComparing(ContactView::id))
                .toList();
    }

    /** The appointments of these referrals, where they have any. */
    public List<ReferralContacts> of(List<Step> steps) {
        Map<UUID, List<Contact>> found = contacts
                .of(steps.stream().map(Step::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Contact::referralId));
        return steps.stream()
                .filter(step -> found.containsKey(step.id()))
                .map(step -> ReferralContacts.of(step, found.get(step.id())))
                .toList();
    }

    /** One of them. */
    ContactView one(SeenRoute seen, UUID contact) {
        return of(seen.route().steps()).stream()
                .flatMap(referral -> referral.appointments().stream())
                .filter(view -> view.id().equals(contact))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
