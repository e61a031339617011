package org.clientpathways.notification.delivery;

import java.util.Comparator;
import java.util.UUID;

/** The events of one client on their way to one subscription. */
record ClientQueue(UUID subscription, UUID client) implements Comparable<ClientQueue> {

    private static final Comparator<ClientQueue> ORDER =
            Comparator.comparing(ClientQueue::subscription).thenComparing(ClientQueue::client);
    private static final String SEPARATOR = "/";

    /** The name of the task that works on it. */
    String taskInstance() {
        return subscription + SEPARATOR + client;
    }

    static ClientQueue ofTaskInstance(String name) {
        String[] ids = name.split(SEPARATOR);
        return new ClientQueue(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
    }

    /** The order in which several are locked, so that two who lock never wait for each other. */
    @Override
    public int compareTo(ClientQueue other) {
        return ORDER.compare(this, other);
    }
}
