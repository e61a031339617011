package org.clientpathways.referral.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Who the client is.
 *
 * @param givenName as typed
 * @param familyName as typed
 * @param bornOn date of birth
 * @param foldedName both names as they are searched and sorted by; see {@link FoldedName}
 */
@Embeddable
public record Identity(
        @Column(table = Client.IDENTITY, name = "given_name")
        String givenName,

        @Column(table = Client.IDENTITY, name = "family_name")
        String familyName,

        @Column(table = Client.IDENTITY, name = "born_on") LocalDate bornOn,

        @Column(table = Client.IDENTITY, name = "folded_name")
        String foldedName) {

    Identity(String givenName, String familyName, LocalDate bornOn) {
        this(givenName, familyName, bornOn, FoldedName.of(familyName, givenName));
    }
}
