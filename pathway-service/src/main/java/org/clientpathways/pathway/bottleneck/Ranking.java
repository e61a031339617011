package org.clientpathways.pathway.bottleneck;

import java.util.List;

/**
 * Places by the client-days lost at them.
 *
 * @param total all their waits together
 * @param places most days first; no place without a wait
 */
record Ranking(Figures total, List<PlaceFigures> places) {

    /** The part of all lost days that was lost at a place, from 0 to 1. */
    double share(PlaceFigures place) {
        return total.daysLost() == 0 ? 0 : (double) place.figures().daysLost() / total.daysLost();
    }
}
