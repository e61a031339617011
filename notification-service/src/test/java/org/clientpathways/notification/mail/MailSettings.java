package org.clientpathways.notification.mail;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How mails are sent, where no service runs. */
record MailSettings(
        Optional<String> server,
        Optional<String> from,
        URI pages,
        Duration polling,
        Duration heartbeat,
        Duration atMostEvery,
        List<Duration> retryWaits,
        Duration whileAway)
        implements MailConfig {

    static MailSettings of(String from, String pages) {
        Duration wait = Duration.ofSeconds(1);
        return new MailSettings(
                Optional.of("mail.example.org"),
                Optional.ofNullable(from),
                URI.create(pages),
                wait,
                wait,
                wait,
                List.of(wait),
                wait);
    }
}
