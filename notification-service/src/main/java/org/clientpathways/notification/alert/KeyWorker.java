package org.clientpathways.notification.alert;

import org.clientpathways.contracts.event.KeyWorkerAssigned;

/**
 * Who coordinates, or coordinated, a client's route.
 *
 * @param account as the identity server knows it
 * @param agency alias of the agency that they act for
 */
record KeyWorker(String account, String agency) {

    static KeyWorker of(KeyWorkerAssigned assigned) {
        return new KeyWorker(assigned.keyWorker(), assigned.agency());
    }
}
