package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aTakenPortIsNamedWithTheVariableThatChoosesAnother() throws IOException {
        Settings settings = Settings.ofTest(Path.of("data"));
        int port = settings.port(Port.KEYCLOAK);
        try (var other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(other.isBound()).isTrue();
            assertThatThrownBy(() -> Ports.mustBeFree(settings))
                    .isInstanceOf(UserError.class)
                    .hasMessage("Port " + port + " for Keycloak is taken: stop what listens there, or set"
                            + " PATHWAYS_KEYCLOAK_PORT to a free port.");
        }
    }

    @Test
    void freePortsAreNoneOfThemTaken() {
        assertThatCode(() -> Ports.mustBeFree(Settings.ofTest(Path.of("data")))).doesNotThrowAnyException();
    }
}
