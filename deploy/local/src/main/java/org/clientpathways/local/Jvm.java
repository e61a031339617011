package org.clientpathways.local;

import java.nio.file.Path;
import java.util.List;

/** How a Java part is started: with the JDK that runs the launcher, and small. */
final class Jvm {

    private Jvm() {}

    /**
     * The program and its memory settings.
     *
     * @param heap what -Xmx takes
     * @param metaspaceMegabytes the bound of class metadata
     */
    static List<String> words(String heap, int metaspaceMegabytes) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Xss512k",
                "-XX:MaxMetaspaceSize=" + metaspaceMegabytes + "m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError");
    }
}
