package org.clientpathways.referral.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.contracts.code.Sex;

/** Protected characteristics, as the client gives them; each null where not given. */
@Embeddable
public record Characteristics(
        @Column(table = Client.CHARACTERISTICS) Sex sex,

        @Column(table = Client.CHARACTERISTICS, name = "ethnic_group")
        EthnicGroup ethnicGroup) {

    static final Characteristics UNKNOWN = new Characteristics(null, null);
}
