package org.clientpathways.frontend.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.clientpathways.frontend.api.Referral;
import org.clientpathways.frontend.api.ReferralApi;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Finds the record to go on with where a referral's client was merged: nothing new is begun with theirs. */
@ApplicationScoped
class Survivors {

    private final ReferralApi referrals;

    Survivors(@RestClient ReferralApi referrals) {
        this.referrals = referrals;
    }

    /**
     * The record that goes on for the client's. Null where theirs does, where the viewer's agency does not hold it, and where
     * nothing new is needed: neither an agreement nor another referral.
     */
    UUID of(Referral referral) {
        boolean needed = referral.isDraft() && referral.lacksAgreement() || referral.isRedirectTakenBack();
        return needed && Boolean.TRUE.equals(referral.holdsClient())
                ? referrals.client(referral.clientId()).getEntity().mergedInto()
                : null;
    }
}
