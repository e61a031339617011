package org.clientpathways.pathway.projection;

import java.util.UUID;
import org.clientpathways.pathway.route.KeyWorker;
import org.clientpathways.pathway.route.Route;

/**
 * What the tables say of one client.
 *
 * @param id the client
 * @param route the client's route
 * @param keyWorker who is the client's key worker
 */
public record ProjectedClient(UUID id, Route route, KeyWorker keyWorker) {}
