package org.clientpathways.referral.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where the client can be reached; each null where unknown. */
@Embeddable
public record Contact(
        @Column(table = Client.CONTACT) String postcode,
        @Column(table = Client.CONTACT) String phone,
        @Column(table = Client.CONTACT) String email) {

    static final Contact UNKNOWN = new Contact(null, null, null);
}
