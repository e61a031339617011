package org.clientpathways.local.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealPartsTest {

    private static Map<String, String> configuration;

    @BeforeAll
    static void start() {
        configuration = new RealParts().start();
    }

    @Test
    void theOwnerOfADatabaseMakesTablesAPublicationAndASlot() throws SQLException {
        try (Connection connection = connect("REFERRAL", "OWNER");
                Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_trgm");
            statement.execute("create table journal (id int)");
            statement.execute("create publication journal_pub for table public.journal with (publish = 'insert')");
            statement.execute("select pg_create_logical_replication_slot('a_test', 'pgoutput')");
            statement.execute("select pg_drop_replication_slot('a_test')");
        }
    }

    @Test
    void theApplicationRoleMakesNothing() throws SQLException {
        try (Connection connection = connect("PATHWAY", "APP");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
        }
    }

    @Test
    void oneServiceCannotEnterAnothersDatabase() {
        String url = configuration.get("PATHWAYS_REFERRAL_DB_URL");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        url,
                        configuration.get("PATHWAYS_PATHWAY_DB_APP_USER"),
                        configuration.get("PATHWAYS_PATHWAY_DB_APP_PASSWORD")))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void changesAreLoggedForLogicalDecoding() throws SQLException {
        try (Connection connection = connect("NOTIFICATION", "APP");
                ResultSet row = connection.createStatement().executeQuery("show wal_level")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("logical");
        }
    }

    @Test
    void theBrokerListens() throws IOException {
        String[] hostAndPort = configuration.get("PATHWAYS_KAFKA").split(":");
        try (var socket = new Socket(hostAndPort[0], Integer.parseInt(hostAndPort[1]))) {
            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void aSecondStartGivesTheSameParts() {
        assertThat(new RealParts().start()).isEqualTo(configuration);
    }

    private static Connection connect(String service, String role) throws SQLException {
        String prefix = "PATHWAYS_" + service + "_DB_";
        return DriverManager.getConnection(
                configuration.get(prefix + "URL"),
                configuration.get(prefix + role + "_USER"),
                configuration.get(prefix + role + "_PASSWORD"));
    }
}
