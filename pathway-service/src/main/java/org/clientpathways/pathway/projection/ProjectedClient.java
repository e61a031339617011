package org.clientpathways.pathway.projection;

import java.util.UUID;
import org.clientpathways.pathway.route.Route;
import org.clientpathways.pathway.route.Ties;

/**
 * What the tables say of one client.
 *
 * @param id the client
 * @param route the client's route
 * @param ties who has to do with the client
 */
public record ProjectedClient(UUID id, Route route, Ties ties) {}
