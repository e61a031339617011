package org.clientpathways.referral.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clientpathways.groundwork.Clocks;
import org.clientpathways.referral.testing.Journaled;
import org.clientpathways.referral.testing.Line;
import org.clientpathways.referral.testing.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpiryWatchTest {

    @Inject
    ExpiryWatch watch;

    @Inject
    AgreementsToExpire ended;

    @Inject
    Journaled journal;

    private final LocalDate today = LocalDate.now(Clocks.LONDON);
    private Line line;

    @BeforeEach
    void aClientWhoAgreedToNothing() {
        line = Line.withoutAgreement();
    }

    @Test
    void theEndIsToldOnce() {
        String agreement = until(today.minusDays(1));
        watch.look();
        watch.look();
        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(agreement);
            assertThat(event.data().get("until").asText())
                    .isEqualTo(today.minusDays(1).toString());
            assertThat(event.data().get("recipients")).hasSize(1);
        });
    }

    @Test
    void theLastDayIsNotYetTheEnd() {
        until(today);
        Giving.given(line, Giving.terms());
        watch.look();
        assertThat(told()).isEmpty();
    }

    @Test
    void whatTheClientEndedThemselvesIsNotToldAgain() {
        line.withdraw(until(today.minusDays(1)));
        watch.look();
        assertThat(told()).isEmpty();
    }

    @Test
    void aLookThatFindsOneTakenBackMeanwhileTellsNothing() {
        String agreement = until(today.minusDays(1));
        AgreementsToExpire.Candidate candidate = candidate(agreement);
        line.withdraw(agreement);
        QuarkusTransaction.requiringNew().run(() -> watch.tell(candidate));
        assertThat(told()).isEmpty();
    }

    @Test
    void whatIsReplacedIsNotTold() throws SQLException {
        String old = until(today);
        Giving.given(line, Giving.terms("replaces", old));
        makeItsLastDayYesterday(old);
        watch.look();
        assertThat(told()).isEmpty();
    }

    @Test
    void oneThatCannotBeToldHoldsUpNoOther() throws SQLException {
        Line stuck = line;
        String untold = until(today.minusDays(1));
        takeTheLastSequence(stuck);
        line = Line.withoutAgreement();
        until(today.minusDays(1));
        watch.look();
        assertThat(told()).hasSize(1);
        line = stuck;
        assertThat(told()).isEmpty();
        run("update agreement set expiry_told_at = now() where id = ?", UUID.fromString(untold));
    }

    @Test
    void aLookFindsWhoseClientItIs() {
        AgreementsToExpire.Candidate candidate = candidate(until(today.minusDays(1)));
        assertThat(candidate.client()).isEqualTo(line.client());
        assertThat(candidate.agency()).isEqualTo(line.keyWorker().agency());
    }

    @RepeatedTest(3)
    void twoInstancesAtOnceTellItOnce() throws Exception {
        until(today.minusDays(1));
        Callable<Void> look = () -> {
            watch.look();
            return null;
        };
        ExecutorService instances = Executors.newFixedThreadPool(4);
        try {
            for (Future<Void> one : instances.invokeAll(Collections.nCopies(4, look))) {
                one.get();
            }
        } finally {
            instances.shutdownNow();
        }
        assertThat(told()).hasSize(1);
    }

    private void makeItsLastDayYesterday(String agreement) throws SQLException {
        run("update agreement set until_day = ? where id = ?", today.minusDays(1), UUID.fromString(agreement));
    }

    /** No event of this client can be written any more. */
    private void takeTheLastSequence(Line stuck) throws SQLException {
        run(
                "insert into journal (id, topic, key, sequence, type, source, subject, occurred_at, data)"
                        + " values (?, 'referral-events', ?, 9223372036854775807, 'test', '/test', 'test', now(), '{}')",
                UUID.randomUUID(),
                stuck.client().toString());
    }

    private void run(String sql, Object... values) throws SQLException {
        try (Connection connection = Owner.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private AgreementsToExpire.Candidate candidate(String agreement) {
        UUID id = UUID.fromString(agreement);
        return ended.some(today, null, 1000).stream()
                .filter(one -> one.agreement().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String until(LocalDate day) {
        Map<String, Object> terms = Giving.terms("until", day.toString());
        return Giving.given(line, terms);
    }

    private List<Journaled.Event> told() {
        return journal.under(line.client()).stream()
                .filter(event -> event.type().equals("org.clientpathways.agreement.expired.v1"))
                .toList();
    }
}
