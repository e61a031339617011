package org.clientpathways.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** TCP ports on loopback. */
public final class Ports {

    /** Below these, systems give no port to a connection going out, which could take it before it is listened on. */
    private static final int FIRST_OF_CONNECTIONS = 32_768;

    private static final int FIRST = 20_000;

    private Ports() {}

    /** Ports that nobody listens on at this moment, all different. */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(FIRST, FIRST_OF_CONNECTIONS)
                .distinct()
                .filter(port -> !isTaken(port))
                .limit(count)
                .boxed()
                .toList();
    }

    /**
     * Checks that every part can have its port.
     *
     * @throws UserError naming each port that is taken and the variable that chooses another
     */
    static void mustBeFree(Settings settings) {
        String taken = Arrays.stream(Port.values())
                .filter(port -> isTaken(settings.port(port)))
                .map(port -> "Port %d for %s is taken: stop what listens there, or set %s to a free port."
                        .formatted(settings.port(port), port.listener(), port.variable()))
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new UserError(taken);
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = listenOn(port)) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }

    private static ServerSocket listenOn(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
    }
}
