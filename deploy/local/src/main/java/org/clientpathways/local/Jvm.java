package org.clientpathways.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a Java part is started: with the JDK that runs the launcher. */
public final class Jvm {

    private final List<String> words = new ArrayList<>();

    /** What a part's JVM is tuned for. */
    public enum Speed {
        /**
         * To come up soon and stay small. Only the first compiler is used: a start takes half the processor time (Keycloak
         * 9 s for 15 s) and the code it makes is fast enough for one machine's users.
         */
        OF_STARTING(1, "-XX:ReservedCodeCacheSize=48m", "-XX:TieredStopAtLevel=1"),
        /** To work fast once it is warm, as a server's does. */
        OF_WORKING(4);

        private final int heaps;
        private final List<String> words;

        Speed(int heaps, String... words) {
            this.heaps = heaps;
            this.words = List.of(words);
        }
    }

    private Jvm(Speed speed, int heapMegabytes, int metaspaceMegabytes) {
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes * speed.heaps + "m",
                "-Xss512k",
                "-XX:MaxMetaspaceSize=" + metaspaceMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError"));
        words.addAll(speed.words);
    }

    /** The program and its memory settings; one that is to work fast gets a heap four times as large. */
    static Jvm of(Speed speed, int heapMegabytes, int metaspaceMegabytes) {
        return new Jvm(speed, heapMegabytes, metaspaceMegabytes);
    }

    Jvm with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    /** Logging of what uses slf4j-simple: to the output, with the time, and without what tells each second that all is well. */
    Jvm loggingPlainly(String... quiet) {
        String prefix = "-Dorg.slf4j.simpleLogger.";
        with(
                prefix + "showDateTime=true",
                prefix + "dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                prefix + "logFile=System.out");
        for (String logger : quiet) {
            with(prefix + "log." + logger + "=warn");
        }
        return this;
    }

    List<String> run(String... mainAndArguments) {
        with(mainAndArguments);
        return List.copyOf(words);
    }
}
