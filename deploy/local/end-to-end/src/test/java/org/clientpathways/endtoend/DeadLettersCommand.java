package org.clientpathways.endtoend;

import java.util.List;
import org.clientpathways.endtoend.OperatorsCommand.Ran;

/** {@code deploy/local/dead-letters}, run as an operator runs it. */
final class DeadLettersCommand {

    private DeadLettersCommand() {}

    static Ran run(String... words) {
        return OperatorsCommand.run("dead-letters", words);
    }

    /** The lines of the list that tell of an event. */
    static List<String> listed(String event) {
        return run("list").output().lines().filter(line -> line.contains(event)).toList();
    }
}
