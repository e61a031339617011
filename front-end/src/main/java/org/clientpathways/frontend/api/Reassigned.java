package org.clientpathways.frontend.api;

/**
 * What was given from one key worker to another in one go.
 *
 * @param clients how many clients
 * @param remaining how many the first has left
 */
public record Reassigned(int clients, long remaining) {}
