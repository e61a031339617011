package org.clientpathways.notification.subscription;

import java.util.UUID;

/**
 * Where a subscription's endpoint is asked to prove that it is the agency's.
 *
 * @param proven whether it has before
 */
public record Proof(UUID subscription, String url, boolean proven) {}
