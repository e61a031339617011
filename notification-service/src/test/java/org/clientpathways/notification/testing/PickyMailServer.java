package org.clientpathways.notification.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that says of some addresses that there is nobody, and of some that it has no time for them. */
public final class PickyMailServer implements AutoCloseable {

    private static final Map<String, String> ANSWERS = Map.of(
            "nobody", "550 5.1.1 no such user",
            "busy", "451 4.3.2 later",
            "distrusted", "550 5.7.1 relaying denied",
            "faked", "550 5.1.8 sender's domain is not known",
            "plain", "550 no such user, or so");

    private final ServerSocket socket;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private volatile boolean mended;

    public PickyMailServer(int port) throws IOException {
        socket = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        run(this::listen);
    }

    /** The addresses it was asked for, those that it took not among them. */
    public List<String> refused() {
        return asked.stream().filter(address -> !taken.contains(address)).toList();
    }

    /** The addresses that it took a mail for. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /** From now on it takes what is for any address. */
    public void mend() {
        mended = true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket client = socket.accept();
                clients.add(client);
                run(() -> talk(client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void talk(Socket client) {
        try (client;
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 picky");
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    asked.add(to);
                    say(client, answer(to));
                } else if (line.startsWith("DATA")) {
                    say(client, "354 go on");
                    for (String said = in.readLine(); !".".equals(said); said = in.readLine()) {
                        if (said == null) {
                            return;
                        }
                    }
                    taken.add(to);
                    say(client, "250 taken");
                } else {
                    say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException gone) {
            // The service went away.
        }
    }

    private String answer(String to) {
        return ANSWERS.entrySet().stream()
                .filter(one -> !mended && to.startsWith(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("250 ok");
    }

    private static void say(Socket client, String line) {
        try {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "picky-mail-server");
        thread.setDaemon(true);
        thread.start();
    }
}
