package org.clientpathways.pathway.bottleneck;

import java.util.UUID;
import org.clientpathways.pathway.route.SpellKind;

/**
 * The waits of one kind at one handover.
 *
 * @param kind what was waited for
 * @param from the service the clients come from; none from outside
 * @param to the service the handover leads to
 * @param targetDays in how many days the service means to end such a wait; none where it does not say
 */
record PlaceFigures(SpellKind kind, UUID from, UUID to, Integer targetDays, Figures figures) {}
