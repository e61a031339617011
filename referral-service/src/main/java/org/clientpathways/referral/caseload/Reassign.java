package org.clientpathways.referral.caseload;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * A request to give one key worker's clients to another.
 *
 * @param from whose they are
 * @param to whose they will be
 * @param clients these alone, all of them or none; when absent as many as go in one go
 */
public record Reassign(
        @NotNull(message = "Say whose clients they are") UUID from,
        @NotNull(message = "Say whose clients they will be") UUID to,

        @Size(min = 1, max = Caseloads.AT_ONCE, message = "Name 1 to 500 clients, or leave it out for all")
        Set<@NotNull(message = "Give a client's id") UUID> clients) {}
