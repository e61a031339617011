package org.clientpathways.notification.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Hands mails to the mail server. What it answers is not logged in full, as it repeats addresses. */
@ApplicationScoped
class Postbox {

    private static final Logger LOG = Logger.getLogger(Postbox.class);
    private static final int CLOSING = 421;

    /**
     * What RFC 3463 has for an address that is wrong. Whatever else is refused for good may as well be a fault of how this
     * system sends: relaying is denied to it, or its own address is not known.
     */
    private static final Pattern NOBODY_THERE = Pattern.compile("5\\d\\d[ -]5\\.1\\.(1|2|3|6|10)( .*)?");

    private final Mailer mailer;
    private final MailConfig config;
    private final AtomicBoolean away = new AtomicBoolean();

    Postbox(Mailer mailer, MailConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    /** Sends a letter, once; tells what became of it. */
    Posted send(Letter letter) {
        Posted posted = trySending(letter);
        if (posted != Posted.AWAY && away.compareAndSet(true, false)) {
            LOG.info("The mail server is back");
        }
        return posted;
    }

    private Posted trySending(Letter letter) {
        try {
            mailer.send(Mail.withText(letter.to(), letter.subject(), letter.text())
                    .setFrom(config.from().orElseThrow())
                    .addHeader("Message-ID", letter.id())
                    .addHeader("Auto-Submitted", "auto-generated")
                    .addHeader("X-Auto-Response-Suppress", "All")
                    .addHeader("List-Unsubscribe", "<" + letter.settings() + ">"));
            return Posted.SENT;
        } catch (IllegalArgumentException noAddress) {
            return Posted.REFUSED;
        } catch (RuntimeException fault) {
            return causes(fault)
                    .filter(SMTPException.class::isInstance)
                    .findFirst()
                    .map(answer -> posted((SMTPException) answer))
                    .orElseGet(() -> away(fault));
        }
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause);
    }

    private Posted posted(SMTPException answer) {
        if (answer.getReplyCode() == CLOSING) {
            return away(answer);
        }
        LOG.warnf("The mail server did not take a mail: %d", answer.getReplyCode());
        boolean isNobodyThere = answer.getReplyMessages().stream().anyMatch(NOBODY_THERE.asMatchPredicate());
        return isNobodyThere ? Posted.REFUSED : Posted.FAILED;
    }

    private Posted away(Throwable fault) {
        if (away.compareAndSet(false, true)) {
            Throwable cause = causes(fault).reduce((outer, inner) -> inner).orElse(fault);
            LOG.warnf(
                    "Mails wait: the mail server cannot be spoken to (%s)",
                    cause.getClass().getSimpleName());
        }
        return Posted.AWAY;
    }
}
