package org.clientpathways.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a system on this machine may differ in.
 *
 * @param data where it keeps its data and logs
 * @param ports where each part listens
 * @param durability whether a commit survives a loss of power
 * @param restarts how often a part that ended by itself is started again within ten minutes
 * @param pages whether the front end runs too
 * @param speed what the JVMs are tuned for
 * @param variables more of the product's environment variables
 */
public record Settings(
        Path data,
        Map<Port, Integer> ports,
        Postgres.Durability durability,
        int restarts,
        boolean pages,
        Jvm.Speed speed,
        Map<String, String> variables) {

    private static final int USUAL_RESTARTS = 3;
    private static final int HIGHEST_PORT = 65_535;

    public Settings {
        ports = Map.copyOf(ports);
        variables = Map.copyOf(variables);
    }

    /**
     * Those of the launcher: from the environment, with the usual ports and {@code deploy/local/data} where it says nothing.
     *
     * @throws UserError where a variable is no port
     */
    public static Settings of(Checkout checkout, Map<String, String> environment) {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, number(port, environment.get(port.variable())));
        }
        String data = environment.getOrDefault("PATHWAYS_DATA", "");
        Path folder = data.isBlank() ? checkout.root().resolve("deploy/local/data") : Path.of(data);
        return new Settings(
                folder.toAbsolutePath().normalize(),
                ports,
                Postgres.Durability.KEPT,
                USUAL_RESTARTS,
                true,
                Jvm.Speed.OF_STARTING,
                Map.of());
    }

    /** Those of a test: free ports, and nothing kept longer than the folder is. */
    public static Settings ofTest(Path data) {
        return new Settings(
                data,
                freePorts(),
                Postgres.Durability.FOR_TESTS,
                USUAL_RESTARTS,
                true,
                Jvm.Speed.OF_STARTING,
                Map.of());
    }

    /** Those of a system whose parts are killed on purpose: it keeps what it commits, and always comes back. */
    public static Settings ofProof(Path data) {
        return new Settings(
                data, freePorts(), Postgres.Durability.KEPT, Integer.MAX_VALUE, false, Jvm.Speed.OF_STARTING, Map.of());
    }

    /** Those of a measurement: free ports, and commits that wait for the disk. */
    public static Settings ofMeasurement(Path data, Jvm.Speed speed) {
        return new Settings(data, freePorts(), Postgres.Durability.KEPT, USUAL_RESTARTS, true, speed, Map.of());
    }

    /** The same, with these environment variables of the product's set too. */
    public Settings with(Map<String, String> more) {
        return new Settings(data, ports, durability, restarts, pages, speed, more);
    }

    int port(Port port) {
        return ports.get(port);
    }

    String url(Port port) {
        return "http://localhost:" + port(port);
    }

    Path logs() {
        return data.resolve("logs");
    }

    Workplace workplace(String process) {
        return new Workplace(data.resolve(process), logs().resolve(process + ".log"));
    }

    private static Map<Port, Integer> freePorts() {
        List<Integer> free = Ports.free(Port.values().length);
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, free.get(port.ordinal()));
        }
        return ports;
    }

    private static int number(Port port, String text) {
        if (text == null || text.isBlank()) {
            return port.usual();
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number <= HIGHEST_PORT) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, as for a number that is out of range.
        }
        throw new UserError(
                port.variable() + " must be a port number from 1 to " + HIGHEST_PORT + ", not '" + text + "'.");
    }
}
