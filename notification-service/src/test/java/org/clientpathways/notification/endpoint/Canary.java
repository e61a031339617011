package org.clientpathways.notification.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Something of the own network that nobody may connect to: counts who does, at any address of this machine. */
final class Canary implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();

    Canary() {
        try {
            socket = new ServerSocket(0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        Thread listening = new Thread(this::listen, "canary");
        listening.setDaemon(true);
        listening.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** Connects to it, as nobody else may. */
    void pluck() {
        try (Socket own = new Socket(InetAddress.getLoopbackAddress(), port())) {
            own.getOutputStream().write(1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void listen() {
        try {
            while (true) {
                Socket caught = socket.accept();
                connections.incrementAndGet();
                caught.close();
            }
        } catch (IOException closed) {
            // as it is at the end of a test
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
