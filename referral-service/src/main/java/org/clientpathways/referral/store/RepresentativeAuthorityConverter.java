package org.clientpathways.referral.store;

import jakarta.persistence.Converter;
import org.clientpathways.contracts.code.RepresentativeAuthority;
import org.clientpathways.groundwork.store.CodeConverter;

@Converter(autoApply = true)
class RepresentativeAuthorityConverter extends CodeConverter<RepresentativeAuthority> {

    RepresentativeAuthorityConverter() {
        super(RepresentativeAuthority.class);
    }
}
