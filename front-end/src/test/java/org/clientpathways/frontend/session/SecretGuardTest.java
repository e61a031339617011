package org.clientpathways.frontend.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretGuardTest {

    @Test
    void theDemosSecretIsTakenOnlyLocally() {
        assertThatCode(() -> SecretGuard.check("local-demo-front-end", "local")).doesNotThrowAnyException();
        assertThatThrownBy(() -> SecretGuard.check("local-demo-front-end", "production"))
                .hasMessageContaining("PATHWAYS_FRONT_END_SECRET");
    }
}
