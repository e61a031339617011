package org.clientpathways.pathway.closing;

import jakarta.validation.constraints.NotNull;
import org.clientpathways.contracts.code.Outcome;

/**
 * A request to close a client's pathway.
 *
 * @param planned whether it ended as planned
 */
public record NewClosing(
        @NotNull(message = "Say how the need stands") Outcome outcome,

        @NotNull(message = "Say whether it ended as planned")
        Boolean planned) {}
