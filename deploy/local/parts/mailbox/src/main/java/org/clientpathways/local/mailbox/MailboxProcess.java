package org.clientpathways.local.mailbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A mail server that takes mails for every address and a page that shows them, as a process; on loopback alone.
 *
 * <p>Arguments: the port for mails to come, the port of the page.
 */
public final class MailboxProcess {

    private static final String LOOPBACK = "127.0.0.1";

    private MailboxProcess() {}

    public static void main(String[] args) throws IOException {
        var mails = new GreenMail(new ServerSetup(Integer.parseInt(args[0]), LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        HttpServer pages = HttpServer.create(new InetSocketAddress(LOOPBACK, Integer.parseInt(args[1])), 0);
        pages.createContext("/", exchange -> show(exchange, mails));
        pages.start();
    }

    private static void show(HttpExchange exchange, GreenMail mails) throws IOException {
        try (exchange) {
            List<Mail> all =
                    Arrays.stream(mails.getReceivedMessages()).map(Mail::of).toList();
            byte[] page = InboxPage.of(all).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }
}
