package org.clientpathways.proof;

import java.util.List;

/**
 * What became of records of which some were broken; each fault in words with its ids.
 *
 * @param records how many there were
 * @param broken how many of them were broken
 * @param notSetAside broken ones that are in no dead-letter topic
 * @param missingMeanwhile what other clients' endpoints did not get while the broken ones lay there
 * @param tooSoon what came although an earlier event of its client was broken
 * @param missing what did not come when all was put back
 * @param outOfOrder what came out of its client's order in the end
 */
record Poisoned(
        int records,
        int broken,
        List<String> notSetAside,
        List<String> missingMeanwhile,
        List<String> tooSoon,
        List<String> missing,
        List<String> outOfOrder) {}
