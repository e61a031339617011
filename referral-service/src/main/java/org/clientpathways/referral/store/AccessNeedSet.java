package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.AccessNeed;

/** A column of access needs. */
@Converter
public class AccessNeedSet extends CodeSetConverter<AccessNeed> {

    AccessNeedSet() {
        super(AccessNeed.class);
    }
}
