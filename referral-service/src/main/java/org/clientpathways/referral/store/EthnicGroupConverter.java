package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.EthnicGroup;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class EthnicGroupConverter extends CodeConverter<EthnicGroup> {

    EthnicGroupConverter() {
        super(EthnicGroup.class);
    }
}
