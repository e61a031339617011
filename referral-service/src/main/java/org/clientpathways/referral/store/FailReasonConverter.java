package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.FailReason;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class FailReasonConverter extends CodeConverter<FailReason> {

    FailReasonConverter() {
        super(FailReason.class);
    }
}
