package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.DecidedBy;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class DecidedByConverter extends CodeConverter<DecidedBy> {

    DecidedByConverter() {
        super(DecidedBy.class);
    }
}
