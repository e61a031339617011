package org.clientpathways.groundwork.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300"})
    void aLostConnectionAndAServerThatStopsOrStartsOrIsFullPass(String state) {
        assertThat(DatabaseAway.is(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void whoseTransactionWasGivenUpForAnothersSakeIsToldWhenToAskAgain(String state) {
        Response answer =
                new ProblemMapper().unforeseen(new IllegalStateException(new SQLException("given up", state)));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22003", "42P01"})
    void whatTheDatabaseRefusesDoesNotPass(String state) {
        assertThat(DatabaseAway.is(new IllegalStateException(new SQLException("refused", state))))
                .isFalse();
    }

    @Test
    void aPoolThatHasNoConnectionToGivePasses() {
        assertThat(DatabaseAway.is(new SQLException("none", new TimeoutException())))
                .isTrue();
    }

    @Test
    void aCommitThatGotNoAnswerPassesButNotOneThatARuleRefused() {
        var refused = new RollbackException("not committed");
        refused.addSuppressed(new IllegalStateException(new SQLException("rule", "23503")));

        assertThat(DatabaseAway.is(new IllegalStateException(new RollbackException())))
                .isTrue();
        assertThat(DatabaseAway.is(refused)).isFalse();
    }

    @Test
    void anyOtherFaultIsOne() {
        assertThat(DatabaseAway.is(new IllegalArgumentException(new NullPointerException())))
                .isFalse();
    }

    @Test
    void whoeverAsksMeanwhileIsToldWhenToAskAgain() {
        Response answer = new ProblemMapper().unforeseen(new IllegalStateException(new SQLException("away", "57P03")));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString("Retry-After")).isEqualTo("5");
        assertThat(answer.getHeaderString("Content-Type")).isEqualTo("application/problem+json");
        assertThat(((Map<?, ?>) answer.getEntity()).get("type"))
                .isEqualTo("https://clientpathways.org/problems/database-away");
    }
}
