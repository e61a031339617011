package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class SignpostObstacleConverter extends CodeConverter<SignpostObstacle> {

    SignpostObstacleConverter() {
        super(SignpostObstacle.class);
    }
}
