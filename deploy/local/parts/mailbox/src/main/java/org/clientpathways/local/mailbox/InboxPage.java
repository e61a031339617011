package org.clientpathways.local.mailbox;

import java.util.List;
import java.util.stream.Collectors;

/** All mails on one page, the latest first. */
final class InboxPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Mailbox</title><meta charset="utf-8"><meta http-equiv="refresh" content="5"></head>
            <body style="font-family: sans-serif; max-width: 50em; margin: 2em auto">
            <h1>Mailbox</h1>
            <p>Every mail that this system sent since it was started. None of them left this machine.</p>
            %s
            </body>
            </html>
            """;

    private static final String MAIL = """
            <hr>
            <h2>%s</h2>
            <p>To %s, from %s, %s</p>
            <pre style="white-space: pre-wrap">%s</pre>
            """;

    private InboxPage() {}

    static String of(List<Mail> mails) {
        String shown = mails.stream().map(InboxPage::shown).reduce("", (newer, next) -> next + newer);
        return PAGE.formatted(shown.isEmpty() ? "<p>There is none yet.</p>" : shown);
    }

    private static String shown(Mail mail) {
        return MAIL.formatted(
                plain(mail.subject()),
                plain(mail.to()),
                plain(mail.from()),
                plain(mail.sent()),
                plain(mail.text()).replaceAll("https?://[^\\s<>&]+", "<a href=\"$0\">$0</a>"));
    }

    private static String plain(String text) {
        return text.chars()
                .mapToObj(letter -> switch (letter) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    case '"' -> "&quot;";
                    default -> Character.toString(letter);
                })
                .collect(Collectors.joining());
    }
}
