package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Sex;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class SexConverter extends CodeConverter<Sex> {

    SexConverter() {
        super(Sex.class);
    }
}
