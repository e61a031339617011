package org.clientpathways.benchmark;

import java.io.IOException;
import java.util.Map;
import org.clientpathways.local.Port;
import org.clientpathways.local.WholeSystem;

/** The journals' capture, which can be paused so that what follows a commit takes nothing of the cores meanwhile. */
final class Capture {

    private static final String[] JOURNALS = {"referral-journal", "pathway-journal"};

    private final WholeSystem system;

    Capture(WholeSystem system) {
        this.system = system;
    }

    /** Nothing is lost: the events wait in the write-ahead log. */
    void pause() throws IOException {
        tell("pause");
    }

    private void tell(String what) throws IOException {
        for (String journal : JOURNALS) {
            Requests.send(
                    "PUT",
                    system.url(Port.CONNECT) + "/connectors/" + journal + "/" + what,
                    Map.of("content-type", "application/json"),
                    new byte[0]);
        }
    }
}
