package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class SignpostResultConverter extends CodeConverter<SignpostResult> {

    SignpostResultConverter() {
        super(SignpostResult.class);
    }
}
