package org.clientpathways.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clientpathways.contracts.Ids;
import org.clientpathways.notification.testing.ClientReferral;
import org.clientpathways.notification.testing.Memory;
import org.clientpathways.notification.testing.RawStream;
import org.clientpathways.notification.testing.Subscriber;
import org.clientpathways.notification.testing.Tables;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Their own sockets are counted, too: server and readers are one process here. */
@QuarkusTest
class StreamsCostLittleTest {

    private static final Logger LOG = Logger.getLogger(StreamsCostLittleTest.class);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int EVENTS = 20_000;

    @Inject
    FeedWatch watch;

    private final List<RawStream> streams = new ArrayList<>();

    @AfterEach
    void close() {
        streams.forEach(RawStream::close);
    }

    @Test
    void aThousandIdleStreamsTakeLessThan200MegabytesAndAllAreWokenSoon() {
        ClientReferral referral = ClientReferral.betweenNewAgencies();
        String token = Subscriber.systemOf(referral.receiving).token();
        open(20, token, "");
        streams.forEach(stream -> stream.readTo("id:"));
        long before = Memory.used();

        open(1_000, token, "");
        streams.subList(20, 1_020).forEach(stream -> stream.readTo("id:"));
        await().atMost(SOON).until(() -> watch.waiting() >= 1_020);
        long idle = Memory.used() - before;

        long published = System.nanoTime();
        String event = referral.sent();
        streams.forEach(stream -> stream.readTo(event));
        Duration last = Duration.ofNanos(System.nanoTime() - published);
        LOG.infof("1,000 idle streams: %,d bytes; an event was at the last of them after %d ms", idle, last.toMillis());
        assertThat(idle).isLessThan(Memory.megabytes(200));
        assertThat(last).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void whoDoesNotReadIsKeptNothingInMemoryAndMissesNothing() throws SQLException {
        String agency = "behind-" + Ids.next();
        tell(agency);
        String token = Subscriber.systemOf(agency).token();
        long before = Memory.used();
        open(20, token, "?after=start");
        streams.forEach(stream -> stream.readTo("id:"));
        long[] held = {-1};
        await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).until(() -> {
            long last = held[0];
            held[0] = Memory.used() - before;
            return last >= 0 && Math.abs(held[0] - last) < Memory.megabytes(1);
        });
        LOG.infof("20 readers who do not read, each with 20 MB to come: %,d bytes", held[0]);
        assertThat(held[0]).isLessThan(Memory.megabytes(20));

        String all = streams.get(7).readTo("\"subject\":\"" + EVENTS + "\"");
        assertThat(Pattern.compile("\"subject\":\"(\\d+)\"")
                        .matcher(all)
                        .results()
                        .map(found -> Integer.valueOf(found.group(1))))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(EVENTS - 10);
    }

    private void open(int count, String token, String query) {
        for (int i = 0; i < count; i++) {
            streams.add(new RawStream(token, query));
        }
    }

    /** Tells an agency 20,000 events of a kilobyte, of one client each. */
    private static void tell(String agency) throws SQLException {
        Tables.execute("insert into feed_partition values (999, " + EVENTS + ", 0)");
        Tables.execute("insert into taken_event select gen_random_uuid(), 'referral-events', '" + agency + "' || n, 1,"
                + " 'org.clientpathways.referral.declined.v1', n, now(),"
                + " json_build_object('reason', repeat('x', 1000)) from generate_series(1, " + EVENTS + ") n");
        Tables.execute(
                "insert into agency_event select '" + agency + "', 999, subject::bigint, 0, id, gen_random_uuid(),"
                        + " 1, type, null, now() from taken_event where key like '" + agency + "%'");
    }
}
