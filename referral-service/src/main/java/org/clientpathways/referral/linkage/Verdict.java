package org.clientpathways.referral.linkage;

import jakarta.validation.constraints.NotNull;

/**
 * What one side says of a pair.
 *
 * @param same whether the two are one person
 */
public record Verdict(
        @NotNull(message = "Say whether they are the same person: true or false")
        Boolean same) {}
