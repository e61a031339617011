package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Priority;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class PriorityConverter extends CodeConverter<Priority> {

    PriorityConverter() {
        super(Priority.class);
    }
}
