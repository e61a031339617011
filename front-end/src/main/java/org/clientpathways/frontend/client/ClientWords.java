package org.clientpathways.frontend.client;

import io.quarkus.qute.TemplateExtension;
import org.clientpathways.frontend.api.Client;

/** What pages say of a client beside the client's own fields. */
@TemplateExtension
final class ClientWords {

    private ClientWords() {}

    /** The key worker's name; empty where there is none. */
    static String keyWorkerName(Client client) {
        return client.keyWorker() == null ? "" : client.keyWorker().name();
    }

    /** Where a page of details is changed; null for those who may not, and for a record that was merged into another. */
    static String changePath(Client client, String page, boolean mayChange) {
        return mayChange && client.mergedInto() == null ? "/clients/" + client.id() + "/change/" + page : null;
    }
}
