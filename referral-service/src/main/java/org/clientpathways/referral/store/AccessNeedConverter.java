package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.AccessNeed;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class AccessNeedConverter extends CodeConverter<AccessNeed> {

    AccessNeedConverter() {
        super(AccessNeed.class);
    }
}
