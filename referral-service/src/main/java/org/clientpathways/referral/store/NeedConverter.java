package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Need;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class NeedConverter extends CodeConverter<Need> {

    NeedConverter() {
        super(Need.class);
    }
}
