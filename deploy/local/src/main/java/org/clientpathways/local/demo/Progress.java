package org.clientpathways.local.demo;

import java.io.PrintStream;
import java.time.Duration;

/** Tells how far the loading is, at most every two seconds. */
final class Progress {

    private static final long QUIET = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private final int all;
    private int done;
    private long saidAt = System.nanoTime();

    Progress(PrintStream out, int all) {
        this.out = out;
        this.all = all;
    }

    synchronized void oneMore() {
        done++;
        if (System.nanoTime() - saidAt >= QUIET || done == all) {
            saidAt = System.nanoTime();
            out.println("Demo: " + done + " of " + all + " clients");
        }
    }
}
