package org.clientpathways.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clientpathways.notification.alert.AlertKind;

/** Puts into plain words what happened, and what to do; never of whom. */
@ApplicationScoped
class LetterWriter {

    private static final String NEWS = """
            Hello,

            this came up with clients of yours:

            %s
            Who it is about you see when you have signed in:
            %s

            This mail names nobody, as a mail can be read on its way. It was sent by a machine; nobody reads answers to it.
            To have such mails at once, once a day or not at all, go to
            %s
            """;

    private static final String DISABLED = """
            Hello,

            a subscription of your agency to referral events was switched off, as its address did not take what was sent
            there. No event is lost: they are kept, and sent from where it stopped when it is switched on again.

            Mend the receiving system, then switch the subscription on:
            %s

            You get this mail as yours is the address that was given for this subscription. It was sent by a machine; nobody
            reads answers to it.
            """;

    private final MailConfig config;

    LetterWriter(MailConfig config) {
        this.config = config;
    }

    /** What somebody has not been written yet, the same kinds together. */
    Letter of(Reader reader, News news) {
        Map<AlertKind, Long> kinds = news.alerts().stream()
                .collect(Collectors.groupingBy(News.Told::kind, TreeMap::new, Collectors.counting()));
        String told = kinds.entrySet().stream()
                .map(kind -> told(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining());
        String what = news.alerts().stream().map(one -> one.id().toString()).collect(Collectors.joining(" "));
        int count = news.alerts().size();
        String settings = page("/alerts/preferences");
        return new Letter(
                id(reader.account() + " " + reader.agency() + " " + what),
                news.address(),
                count == 1 ? "Client Pathways: 1 thing is new" : "Client Pathways: " + count + " things are new",
                NEWS.formatted(told, page("/alerts"), settings),
                settings);
    }

    /** That a subscription was disabled; each time is another message. */
    Letter ofDisabled(DueMail due, String contact) {
        String page = page("/subscriptions/" + due.subscription());
        return new Letter(
                id("disabled " + due.subscription() + " " + due.id() + " " + due.version()),
                contact,
                "Client Pathways: a subscription was switched off",
                DISABLED.formatted(page),
                page);
    }

    private static String told(AlertKind kind, long times) {
        return "* " + kind.words() + (times == 1 ? "" : " (" + times + " times)") + ".\n  " + kind.whatToDo() + "\n";
    }

    private String page(String path) {
        String pages = config.pages().toString();
        return (pages.endsWith("/") ? pages.substring(0, pages.length() - 1) : pages) + path;
    }

    private String id(String what) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            String from = config.from().orElseThrow();
            return "<" + HexFormat.of().formatHex(hash, 0, 16)
                    + from.substring(from.indexOf('@')).replace(">", "") + ">";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
