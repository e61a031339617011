package org.clientpathways.groundwork.taking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void aLostConnectionAFullPoolAndADeadlockMayPass() {
        assertThat(Faults.mayPass(wrapped("08006"))).isTrue();
        assertThat(Faults.mayPass(wrapped(null))).isTrue();
        assertThat(Faults.mayPass(wrapped("40P01"))).isTrue();
        assertThat(Faults.mayPass(wrapped("57P01"))).isTrue();
        assertThat(Faults.mayPass(new IllegalStateException(new RollbackException())))
                .isTrue();
    }

    @Test
    void whatARuleOfTheTablesRefusesOrTheCodeTripsOverDoesNotPass() {
        assertThat(Faults.mayPass(wrapped("23514"))).isFalse();
        assertThat(Faults.mayPass(wrapped("22003"))).isFalse();
        assertThat(Faults.mayPass(new IllegalArgumentException("no such thing")))
                .isFalse();
    }

    @Test
    void waitsGrowUpToFiveSeconds() {
        assertThat(Patience.after(1)).isEqualTo(Duration.ofMillis(100));
        assertThat(Patience.after(2)).isEqualTo(Duration.ofMillis(200));
        assertThat(Patience.after(1000)).isEqualTo(Duration.ofSeconds(5));
    }

    private static RuntimeException wrapped(String state) {
        return new IllegalStateException(new SQLException("refused", state));
    }
}
