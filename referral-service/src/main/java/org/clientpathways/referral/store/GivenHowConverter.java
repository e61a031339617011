package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.GivenHow;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class GivenHowConverter extends CodeConverter<GivenHow> {

    GivenHowConverter() {
        super(GivenHow.class);
    }
}
