package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.LawfulBasis;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class LawfulBasisConverter extends CodeConverter<LawfulBasis> {

    LawfulBasisConverter() {
        super(LawfulBasis.class);
    }
}
