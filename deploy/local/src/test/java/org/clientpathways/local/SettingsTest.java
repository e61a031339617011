package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Checkout CHECKOUT = new Checkout(Path.of("/checkout"));

    @Test
    void withoutVariablesTheUsualPortsAndFolderAreTaken() {
        Settings settings = Settings.of(CHECKOUT, Map.of());

        assertThat(settings.port(Port.FRONT_END)).isEqualTo(8080);
        assertThat(settings.data()).isEqualTo(Path.of("/checkout/deploy/local/data"));
        assertThat(settings.durability()).isEqualTo(Postgres.Durability.KEPT);
    }

    @Test
    void aVariableMovesAPort() {
        Settings settings = Settings.of(CHECKOUT, Map.of("PATHWAYS_KAFKA_PORT", "19093"));

        assertThat(settings.port(Port.KAFKA)).isEqualTo(19093);
    }

    @Test
    void aVariableMovesTheData() {
        assertThat(Settings.of(CHECKOUT, Map.of("PATHWAYS_DATA", "/elsewhere")).data())
                .isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void whatIsNoPortIsRefusedWithTheVariablesName() {
        assertThatThrownBy(() -> Settings.of(CHECKOUT, Map.of("PATHWAYS_KAFKA_PORT", "many")))
                .isInstanceOf(UserError.class)
                .hasMessage("PATHWAYS_KAFKA_PORT must be a port number from 1 to 65535, not 'many'.");
    }
}
