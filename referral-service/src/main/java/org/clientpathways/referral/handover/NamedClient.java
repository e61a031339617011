package org.clientpathways.referral.handover;

import java.time.LocalDate;
import java.util.UUID;
import org.clientpathways.referral.client.Client;

/** A client by name; where the identity may not be seen, by id alone. */
public record NamedClient(UUID id, String givenName, String familyName, LocalDate bornOn) {

    static NamedClient unnamed(UUID id) {
        return new NamedClient(id, null, null, null);
    }

    static NamedClient of(Client client) {
        return client.identity() == null
                ? unnamed(client.id())
                : new NamedClient(
                        client.id(),
                        client.identity().givenName(),
                        client.identity().familyName(),
                        client.identity().bornOn());
    }
}
