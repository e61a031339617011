package org.clientpathways.referral.handover;

import jakarta.persistence.Converter;
import org.clientpathways.groundwork.store.CodeConverter;

/** Keeps a handover's status as its code. */
@Converter(autoApply = true)
class HandoverStatusConverter extends CodeConverter<HandoverStatus> {

    HandoverStatusConverter() {
        super(HandoverStatus.class);
    }
}
