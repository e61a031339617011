package org.clientpathways.notification.subscription;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agency says of a subscription: what it is made from, and may be changed to. */
@Schema(name = "NewSubscription")
record SubscriptionFields(
        @Schema(description = "What you call it; left out: the address's host", nullable = true)
        @Size(max = MOST_NAME, message = "Give at most 100 characters")
        @Pattern(regexp = "(?s).*\\S.*", message = "Give a name, or leave it out")
        String name,

        @Schema(description = "Where events are sent: https, on a public address", maxLength = 2000)
        @NotBlank(message = "Give the address that events are sent to")
        @Size(max = 2000, message = "Give at most 2,000 characters")
        String url,

        @Schema(description = "CloudEvents types of the events wanted; left out: all", nullable = true)
        @Size(min = 1, max = 50, message = "Give from 1 to 50, or null to be sent all")
        List<@NotNull(message = "Give a type") String> eventTypes,

        @Schema(description = "Services whose referrals count; left out: all of the agency's", nullable = true)
        @Size(min = 1, max = 100, message = "Give from 1 to 100, or null to be sent all")
        List<@NotNull(message = "Give an id") UUID> services,

        @Schema(
                description = "A shared mailbox that is told when nothing can be sent any more, never a person's own",
                nullable = true)
        @Size(max = 254, message = "Give at most 254 characters")
        @Email(regexp = ".+", message = "Give an email address, like it@agency.example")
        String contactEmail) {

    private static final int MOST_NAME = 100;

    SubscriptionFields {
        eventTypes = once(eventTypes);
        services = once(services);
    }

    static SubscriptionFields of(Subscription known) {
        return new SubscriptionFields(
                known.name(), known.url(), known.eventTypes(), known.services(), known.contactEmail());
    }

    String nameOrHost() {
        if (name != null) {
            return name;
        }
        String host = URI.create(url).getHost();
        return host.length() > MOST_NAME ? host.substring(0, MOST_NAME) : host;
    }

    private static <T> List<T> once(List<T> list) {
        return list == null ? null : list.stream().distinct().toList();
    }
}
