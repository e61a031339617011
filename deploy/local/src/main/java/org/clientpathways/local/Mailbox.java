package org.clientpathways.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes every mail that is sent on this machine, and shows them on a page; it forgets them when it stops. */
final class Mailbox {

    private static final Duration START = Duration.ofSeconds(60);

    private Mailbox() {}

    /**
     * Starts it and waits until its page answers.
     *
     * @throws StartFailure with the last lines of its log
     */
    static void start(Processes processes, Workplace place, int smtp, int inbox) {
        Path part = processes.checkout().part("mailbox");
        List<String> words = Jvm.of(processes.speed(), 48, 48)
                .loggingPlainly("com.icegreen")
                .run(
                        "-cp",
                        part.resolve("lib") + "/*:" + part.resolve("mailbox.jar"),
                        "org.clientpathways.local.mailbox.MailboxProcess",
                        Integer.toString(smtp),
                        Integer.toString(inbox));
        var process = processes.start(Command.java("mailbox", place, words, Map.of(), Command.Stage.PLATFORM));
        Waiting.until(START, process, () -> Http.answers("http://localhost:" + inbox + "/"));
    }
}
