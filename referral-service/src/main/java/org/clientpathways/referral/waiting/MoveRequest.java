package org.clientpathways.referral.waiting;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A request to move a client on a waiting list.
 *
 * @param toPosition the place that they are to have, from 1
 * @param before or the referral that they are to stand right before
 * @param reason why, in words
 */
public record MoveRequest(
        @Min(value = 1, message = "Places are counted from 1")
        Long toPosition,

        UUID before,

        @NotBlank(message = "Give the reason") @Size(max = 10_000, message = "Write at most 10,000 characters")
        String reason) {}
