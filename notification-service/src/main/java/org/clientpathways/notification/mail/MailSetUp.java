package org.clientpathways.notification.mail;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.mailencoder.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Whether there is a mail server to send by. */
@ApplicationScoped
public class MailSetUp {

    private static final Logger LOG = Logger.getLogger(MailSetUp.class);

    private final MailConfig config;

    MailSetUp(MailConfig config) {
        this.config = config;
    }

    /** Whether mails are sent at all. */
    public boolean isDone() {
        return config.server().isPresent();
    }

    void check(@Observes StartupEvent startup) {
        if (!isDone()) {
            LOG.info("No mails are sent: PATHWAYS_SMTP_HOST names no mail server");
        } else if (config.from().filter(MailSetUp::isAddress).isEmpty()) {
            throw new IllegalStateException(
                    "PATHWAYS_MAIL_FROM is missing, or no address: say which address mails come from, or set no PATHWAYS_SMTP_HOST");
        }
    }

    private static boolean isAddress(String from) {
        try {
            return new EmailAddress(from).getEmail().contains("@");
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
