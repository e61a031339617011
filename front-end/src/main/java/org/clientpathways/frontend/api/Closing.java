package org.clientpathways.frontend.api;

import java.time.Instant;

/** How a key worker closed a client's pathway. */
public record Closing(String agency, String outcome, Boolean planned, Instant closedAt) {}
