package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Purpose;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class PurposeConverter extends CodeConverter<Purpose> {

    PurposeConverter() {
        super(Purpose.class);
    }
}
