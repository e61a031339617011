package org.clientpathways.local.disclosures;

import java.util.UUID;

/**
 * The first bad row of a client's log.
 *
 * @param sequence the first row that contradicts the chain or a head
 * @param proven the last row before it that a head proves to be as it was, 0 where none does; who made the whole chain anew
 *     may have begun right after it
 */
record Finding(UUID client, long sequence, long proven, Fault fault) {

    @Override
    public String toString() {
        String words = "client " + client + ", row " + sequence + " " + fault.words();
        return proven + 1 == sequence
                ? words
                : words + " (no head proves rows " + (proven + 1) + " to " + (sequence - 1) + " before it)";
    }
}
