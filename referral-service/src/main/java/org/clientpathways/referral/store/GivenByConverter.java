package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.GivenBy;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class GivenByConverter extends CodeConverter<GivenBy> {

    GivenByConverter() {
        super(GivenBy.class);
    }
}
