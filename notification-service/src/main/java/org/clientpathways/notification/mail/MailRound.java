package org.clientpathways.notification.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.clientpathways.notification.subscription.SubscriptionDesk;
import org.jboss.logging.Logger;

/**
 * Sends what is due, one after the other. A mail is noted as sent when the server has it; an instance that is killed between
 * the two sends it again under the same message id.
 */
@ApplicationScoped
class MailRound {

    private static final Logger LOG = Logger.getLogger(MailRound.class);

    /** No mail server is given more at a time. */
    private static final int MOST = 100;

    private final MailQueue queue;
    private final Mailed mailed;
    private final LetterWriter writer;
    private final Postbox postbox;
    private final RefusedAddresses refused;
    private final SubscriptionDesk subscriptions;

    MailRound(
            MailQueue queue,
            Mailed mailed,
            LetterWriter writer,
            Postbox postbox,
            RefusedAddresses refused,
            SubscriptionDesk subscriptions) {
        this.queue = queue;
        this.mailed = mailed;
        this.writer = writer;
        this.postbox = postbox;
        this.refused = refused;
        this.subscriptions = subscriptions;
    }

    /** Sends until nothing more is due, the server is away, or it is to stop. */
    void run(BooleanSupplier isToStop) {
        for (DueMail due : queue.due(MOST)) {
            if (isToStop.getAsBoolean() || !seeTo(due)) {
                return;
            }
        }
    }

    private boolean seeTo(DueMail due) {
        try {
            return due.reader() == null ? tellContact(due) : tell(due, due.reader());
        } catch (RuntimeException fault) {
            LOG.error("A mail could not be made; it waits behind the others", fault);
            queue.again(due);
            return true;
        }
    }

    private boolean tell(DueMail due, Reader reader) {
        Optional<News> news = mailed.news(reader);
        return news.map(told -> send(due, writer.of(reader, told), () -> mailed.keep(reader, told)))
                .orElseGet(() -> nothingToSay(due));
    }

    private boolean tellContact(DueMail due) {
        return subscriptions
                .contactOf(due.subscription())
                .filter(contact -> mailed.isDisabled(due.subscription()))
                .map(contact -> send(due, writer.ofDisabled(due, contact), () -> {}))
                .orElseGet(() -> nothingToSay(due));
    }

    private boolean nothingToSay(DueMail due) {
        queue.done(due);
        return true;
    }

    private boolean send(DueMail due, Letter letter, Runnable keep) {
        Posted posted = postbox.send(letter);
        QuarkusTransaction.requiringNew().run(() -> {
            switch (posted) {
                case SENT -> {
                    keep.run();
                    queue.done(due);
                }
                case REFUSED -> {
                    refused.add(letter.to());
                    queue.done(due);
                }
                case FAILED -> queue.again(due);
                case AWAY -> queue.untilTheServerIsBack(due);
            }
        });
        return posted != Posted.AWAY;
    }
}
