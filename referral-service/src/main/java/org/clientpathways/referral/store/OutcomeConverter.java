package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Outcome;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class OutcomeConverter extends CodeConverter<Outcome> {

    OutcomeConverter() {
        super(Outcome.class);
    }
}
