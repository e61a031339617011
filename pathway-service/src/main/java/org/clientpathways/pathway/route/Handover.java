package org.clientpathways.pathway.route;

import java.time.Instant;
import java.util.UUID;

/**
 * The way from one step, or from outside, to the next.
 *
 * @param from the service the client comes from; none from outside
 * @param to the service the referral is to
 * @param stepId the step it leads to
 * @param sentAt when the referral was sent; none while it is held for the client's agreement
 * @param respondedAt when it was answered; none until then
 * @param response the answer; none until then
 * @param startedAt when the client started; none until then
 */
public record Handover(
        UUID from, UUID to, UUID stepId, Instant sentAt, Instant respondedAt, Happening response, Instant startedAt) {}
