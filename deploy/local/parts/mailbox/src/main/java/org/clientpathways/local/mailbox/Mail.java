package org.clientpathways.local.mailbox;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A mail as a person reads it. */
record Mail(String from, String to, String sent, String subject, String text) {

    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    all(message.getFrom()),
                    all(message.getRecipients(Message.RecipientType.TO)),
                    String.valueOf(message.getSentDate()),
                    String.valueOf(message.getSubject()),
                    String.valueOf(message.getContent()));
        } catch (MessagingException | IOException unreadable) {
            return new Mail("", "", "", "This mail cannot be read", unreadable.toString());
        }
    }

    private static String all(Object[] addresses) {
        return addresses == null
                ? ""
                : Arrays.stream(addresses).map(String::valueOf).collect(Collectors.joining(", "));
    }
}
