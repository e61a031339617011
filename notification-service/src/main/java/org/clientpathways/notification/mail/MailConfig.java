package org.clientpathways.notification.mail;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How mails are sent; where the server is and how to sign in there is Quarkus' own to know. */
@ConfigMapping(prefix = "pathways.mail")
interface MailConfig {

    /** The mail server's name; none where there is no mail. */
    Optional<String> server();

    /** The address that mails come from; needed where there is a server. */
    Optional<String> from();

    /** Where the pages are, which mails lead to. */
    URI pages();

    /** How often it is looked what is to be mailed. */
    Duration polling();

    /** How often an instance says that it lives. */
    Duration heartbeat();

    /** The least time between two mails to one person; what comes meanwhile is in the next. */
    Duration atMostEvery();

    /** The waits after each time that a mail was not taken; the last is the wait after all further ones. */
    List<Duration> retryWaits();

    /** How long a mail waits that could not be handed over, as the server was away. */
    Duration whileAway();
}
