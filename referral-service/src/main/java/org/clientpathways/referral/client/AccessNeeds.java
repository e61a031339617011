package org.clientpathways.referral.client;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.Set;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.referral.store.AccessNeedSet;

/**
 * What the client needs so that they can use a service at all.
 *
 * @param language spoken best; null where unknown
 * @param interpreterNeeded null where unknown
 * @param needs never null
 */
@Embeddable
public record AccessNeeds(
        @Column(table = Client.ACCESS_NEEDS) String language,

        @Column(table = Client.ACCESS_NEEDS, name = "interpreter_needed")
        Boolean interpreterNeeded,

        @Column(table = Client.ACCESS_NEEDS, name = "access_needs") @Convert(converter = AccessNeedSet.class)
        Set<AccessNeed> needs) {

    static final AccessNeeds UNKNOWN = new AccessNeeds(null, null, Set.of());

    private static final String ENGLISH = "english";

    /** Whether an interpreter or another language than English is needed. */
    boolean languageNeed() {
        return Boolean.TRUE.equals(interpreterNeeded) || language != null && !language.equalsIgnoreCase(ENGLISH);
    }
}
