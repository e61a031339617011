package org.clientpathways.referral.referral;

import jakarta.persistence.Converter;
import org.clientpathways.groundwork.store.CodeConverter;

/** Keeps a referral's status as its code. */
@Converter(autoApply = true)
class ReferralStatusConverter extends CodeConverter<ReferralStatus> {

    ReferralStatusConverter() {
        super(ReferralStatus.class);
    }
}
