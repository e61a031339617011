package org.clientpathways.referral.caseload;

import java.util.UUID;

/**
 * What was given from one key worker to another in one go.
 *
 * @param clients how many clients
 * @param remaining how many the first has left
 */
public record Reassigned(UUID id, UUID from, UUID to, int clients, long remaining) {}
