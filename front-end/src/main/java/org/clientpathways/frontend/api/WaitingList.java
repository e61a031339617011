package org.clientpathways.frontend.api;

/** How many wait for a service, and how many of their reviews are due. */
public record WaitingList(Service service, long waiting, long reviewsDue) {}
