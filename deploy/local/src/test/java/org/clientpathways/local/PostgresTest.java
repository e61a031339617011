package org.clientpathways.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    Path folder;

    private final Processes processes = new Processes(Checkout.find());
    private final int port = Ports.free(1).get(0);

    @BeforeEach
    void aClusterThatHasRun() throws SQLException {
        try (var postgres = start();
                Connection connection = Databases.superuser(port, "postgres")) {
            assertThat(postgres.port()).isEqualTo(port);
            connection.createStatement().execute("create table kept as select 42 as answer");
        }
    }

    @AfterEach
    void stop() {
        processes.close();
    }

    @Test
    void whatWasCommittedIsThereAtTheNextStart() throws SQLException {
        start();

        assertThat(only("select answer from kept")).isEqualTo("42");
    }

    @Test
    void aPidFileWhoseNumberAnotherProcessHasByNowStopsNothing() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + folder + "\n");

        start();

        assertThat(only("select answer from kept")).isEqualTo("42");
    }

    @Test
    void commitsAreKeptThroughALossOfPowerUnlessATestDoesWithout() throws SQLException {
        start();

        assertThat(only("show fsync")).isEqualTo("on");
        assertThat(only("show full_page_writes")).isEqualTo("on");
    }

    private Postgres start() {
        return Postgres.start(processes, Workplace.of(folder, "postgres"), port, Postgres.Durability.KEPT);
    }

    private String only(String query) throws SQLException {
        try (Connection connection = Databases.superuser(port, "postgres");
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
