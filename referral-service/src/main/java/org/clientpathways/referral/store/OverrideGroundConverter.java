package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.OverrideGround;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class OverrideGroundConverter extends CodeConverter<OverrideGround> {

    OverrideGroundConverter() {
        super(OverrideGround.class);
    }
}
