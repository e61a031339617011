package org.clientpathways.referral.handover;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A request to make a colleague the client's key worker.
 *
 * @param keyWorker their account
 */
public record NextKeyWorker(
        @NotNull(message = "Name a key worker of your agency")
        UUID keyWorker) {}
