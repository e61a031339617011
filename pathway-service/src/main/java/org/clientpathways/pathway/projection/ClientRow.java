package org.clientpathways.pathway.projection;

import java.util.UUID;

/**
 * A row of a projected table.
 *
 * @param client whose it is
 * @param value what it says
 */
record ClientRow<T>(UUID client, T value) {}
