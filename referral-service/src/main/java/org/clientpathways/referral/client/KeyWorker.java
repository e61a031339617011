package org.clientpathways.referral.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.clientpathways.groundwork.access.Caller;

/**
 * Who coordinates a client's route.
 *
 * @param account the account at the identity server
 * @param name shown to colleagues
 * @param agency alias of the agency they act for
 */
@Embeddable
public record KeyWorker(
        @Column(table = Client.HOLDING, name = "key_worker", updatable = false)
        UUID account,

        @Column(table = Client.HOLDING, name = "key_worker_name", updatable = false)
        String name,

        @Column(table = Client.HOLDING, name = "key_worker_agency", updatable = false)
        String agency) {

    static KeyWorker of(Caller caller) {
        return new KeyWorker(caller.account(), caller.name(), caller.agency());
    }
}
