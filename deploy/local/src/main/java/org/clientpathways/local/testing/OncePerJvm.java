package org.clientpathways.local.testing;

import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Starts a part once per JVM. Quarkus may load these classes more than once, in class loaders of its own, so what must be
 * one per JVM is kept where all of them see it: the configuration in system properties, the part in a shutdown hook.
 */
final class OncePerJvm {

    private static final String PREFIX = "org.clientpathways.local.testing.";

    private OncePerJvm() {}

    /** A running part, what closes it, and the configuration that leads to it. */
    record Started(AutoCloseable part, Map<String, String> configuration) {}

    /** The configuration of the part that has this name; started now if it has not been. */
    static Map<String, String> configuration(String name, Supplier<Started> start) {
        String prefix = PREFIX + name + ".";
        synchronized (prefix.intern()) {
            Map<String, String> known = withPrefix(prefix);
            if (!known.isEmpty()) {
                return known;
            }
            Started started = start.get();
            started.configuration().forEach((key, value) -> System.setProperty(prefix + key, value));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started.part()), "stop-" + name));
            return started.configuration();
        }
    }

    private static Map<String, String> withPrefix(String prefix) {
        return System.getProperties().stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), System::getProperty));
    }

    /** Where the class loader is closed already, the part still ends with the JVM and the next start clears up after it. */
    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception | LinkageError e) {
            System.err.println("A test's part was left to end by itself: " + e);
        }
    }
}
