package org.clientpathways.notification.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mail server, and all that came. */
public final class Inbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** The port at which the service looks for it. */
    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
    }

    public Inbox open() {
        server.start();
        return this;
    }

    /** What came for this address, the first first. */
    public List<MimeMessage> of(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> address.equals(to(mail)))
                .toList();
    }

    /** A mail as it came, with its head. */
    public static String source(MimeMessage mail) {
        return GreenMailUtil.getWholeMessage(mail);
    }

    /** What a mail says. */
    public static String text(MimeMessage mail) {
        try {
            return mail.getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A line of its head. */
    public static String head(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, null);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
