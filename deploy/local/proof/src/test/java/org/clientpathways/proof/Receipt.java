package org.clientpathways.proof;

import java.util.UUID;

/**
 * An event that had its effect at an endpoint.
 *
 * @param event its id
 * @param client whose it is
 * @param millis from when it was recorded at referral-service to when it came
 */
record Receipt(UUID event, UUID client, long millis) {}
