package org.clientpathways.frontend.subscriptions;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.clientpathways.frontend.api.Delivery;
import org.clientpathways.frontend.api.Items;
import org.clientpathways.frontend.api.Subscription;
import org.clientpathways.frontend.api.SubscriptionApi;
import org.clientpathways.frontend.layout.Banner;
import org.clientpathways.frontend.layout.Pages;
import org.clientpathways.frontend.session.Posted;
import org.clientpathways.frontend.session.Viewer;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** What was sent to a subscription, and what waits. */
@Path("/subscriptions/{id:[0-9a-fA-F-]{36}}/deliveries")
public class DeliveryPages {

    private static final int PAGE = 25;

    private final SubscriptionApi subscriptions;
    private final Viewer viewer;
    private final Posted posted;
    private final Clock clock;

    DeliveryPages(@RestClient SubscriptionApi subscriptions, Viewer viewer, Posted posted, Clock clock) {
        this.subscriptions = subscriptions;
        this.viewer = viewer;
        this.posted = posted;
        this.clock = clock;
    }

    /** Which deliveries are shown. */
    enum Filter {
        DELIVERED("delivered", "Delivered"),
        PENDING("pending", "Not delivered yet"),
        FAILING("failing", "Failed so far");

        private final String code;
        private final String words;

        Filter(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        static String known(String status) {
            return Arrays.stream(values())
                    .map(Filter::code)
                    .filter(code -> code.equals(status))
                    .findFirst()
                    .orElse("");
        }
    }

    /**
     * The list.
     *
     * @param chosen the filter's code; empty where all are shown
     * @param next the cursor of the next page; null on the last
     */
    @CheckedTemplate(basePath = "subscriptions", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeliveriesPage(
            SubscriptionRow row,
            List<DeliveryRow> deliveries,
            List<Filter> filters,
            String chosen,
            String next,
            String banner)
            implements TemplateInstance {}

    @GET
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("status") String status,
            @QueryParam("after") String after,
            @QueryParam("done") String done) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        Subscription one = subscriptions.read(id);
        String chosen = Filter.known(status);
        Items<Delivery> page = subscriptions.deliveries(id, chosen.isEmpty() ? null : chosen, PAGE, after);
        Instant now = clock.instant();
        SubscriptionRow row = new SubscriptionRow(one);
        return Pages.show(new DeliveriesPage(
                row,
                page.items().stream()
                        .map(delivery -> new DeliveryRow(delivery, row.isActive(), now))
                        .toList(),
                List.of(Filter.values()),
                chosen,
                page.next(),
                Banner.words(done)));
    }

    @POST
    @Path("{delivery:[0-9a-fA-F-]{36}}/retry")
    public Response retry(@PathParam("id") UUID id, @PathParam("delivery") UUID delivery) {
        viewer.mustBe(Viewer.ADMINISTRATOR, Viewer.PARTNER_SYSTEM);
        subscriptions.retry(delivery);
        boolean sending = subscriptions.read(id).is(SubscriptionRow.ACTIVE);
        return Pages.goTo("/subscriptions/" + id + "/deliveries?status="
                + Filter.known(posted.answers().one("status")) + "&done=" + (sending ? "retried" : "retried-later"));
    }
}
