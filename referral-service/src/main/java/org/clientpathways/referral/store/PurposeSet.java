package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.Purpose;

/** A column of purposes. */
@Converter
public class PurposeSet extends CodeSetConverter<Purpose> {

    PurposeSet() {
        super(Purpose.class);
    }
}
