package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.WithdrawReason;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class WithdrawReasonConverter extends CodeConverter<WithdrawReason> {

    WithdrawReasonConverter() {
        super(WithdrawReason.class);
    }
}
