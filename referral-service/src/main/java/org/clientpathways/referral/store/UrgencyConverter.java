package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Urgency;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class UrgencyConverter extends CodeConverter<Urgency> {

    UrgencyConverter() {
        super(Urgency.class);
    }
}
