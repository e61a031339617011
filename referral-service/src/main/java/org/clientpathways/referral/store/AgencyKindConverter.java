package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.AgencyKind;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class AgencyKindConverter extends CodeConverter<AgencyKind> {

    AgencyKindConverter() {
        super(AgencyKind.class);
    }
}
