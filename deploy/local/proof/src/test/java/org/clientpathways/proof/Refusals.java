package org.clientpathways.proof;

import java.util.Map;
import java.util.TreeMap;

/** How often each answer but the wished one came, by its status; "none" where there was no answer. */
final class Refusals {

    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(String status) {
        counts.merge(status, 1, Integer::sum);
    }

    void add(int status) {
        add(Integer.toString(status));
    }

    synchronized Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }
}
