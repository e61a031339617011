package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.DeclineReason;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class DeclineReasonConverter extends CodeConverter<DeclineReason> {

    DeclineReasonConverter() {
        super(DeclineReason.class);
    }
}
