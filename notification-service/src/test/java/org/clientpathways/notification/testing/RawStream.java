package org.clientpathways.notification.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A stream as bytes of a socket of one's own, which are read when asked to and not before. */
public final class RawStream implements AutoCloseable {

    private final Socket socket = new Socket();

    public RawStream(String token, String query) {
        try {
            var address = StreamReader.address(query);
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET /events/stream" + query + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + token + "\r\nAccept: text/event-stream\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Reads until these words have come; gives all that came. */
    public String readTo(String words) {
        StringBuilder all = new StringBuilder();
        byte[] some = new byte[8_192];
        try {
            while (all.indexOf(words, Math.max(0, all.length() - some.length - words.length())) < 0) {
                int count = socket.getInputStream().read(some);
                if (count < 0) {
                    throw new IllegalStateException("It ended before \"" + words + "\" came");
                }
                all.append(new String(some, 0, count, StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
