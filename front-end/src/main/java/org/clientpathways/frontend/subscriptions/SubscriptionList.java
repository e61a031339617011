package org.clientpathways.frontend.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import org.clientpathways.frontend.api.ApiProblem;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How the subscriptions of the viewer's agency stand, for the first page. */
@ApplicationScoped
public class SubscriptionList {

    private final SubscriptionApi subscriptions;

    SubscriptionList(@RestClient SubscriptionApi subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * How many stand how.
     *
     * @param stopped how many were stopped, as their endpoint failed for good
     * @param paused how many somebody at the agency paused
     * @param pending how many wait for their address to be checked
     * @param more whether there are more than were counted
     * @param known whether notification-service answered
     */
    public record Counted(long all, long stopped, long paused, long pending, boolean more, boolean known) {}

    /** The count, or one that says that it is not known now. */
    public Counted counted() {
        try {
            Items<Subscription> page = subscriptions.list(Items.MOST, null);
            return new Counted(
                    page.items().size(),
                    count(page.items(), SubscriptionRow.DISABLED),
                    count(page.items(), SubscriptionRow.PAUSED),
                    count(page.items(), SubscriptionRow.PENDING),
                    page.next() != null,
                    true);
        } catch (ApiProblem | ProcessingException noAnswer) {
            return new Counted(0, 0, 0, 0, false, false);
        }
    }

    private static long count(List<Subscription> all, String status) {
        return all.stream().filter(one -> one.is(status)).count();
    }
}
