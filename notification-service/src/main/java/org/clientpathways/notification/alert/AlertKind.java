package org.clientpathways.notification.alert;

import java.util.EnumSet;
import java.util.Set;
import org.clientpathways.contracts.code.Code;

/** What a key worker is told of. */
public enum AlertKind implements Code {
    DECLINED(
            "The service did not take the client on",
            "See why, and refer the client to another service, or talk with them about what else would help."),
    NO_RESPONSE(
            "The service has not answered within its target",
            "Ask the service for an answer, or refer the client to another."),
    WAIT_PAST_TARGET(
            "The client has waited to start for longer than the service aims for",
            "Ask the service when the client can start, and tell the client."),
    STARTED("The client has started with the service", "There is nothing to do."),
    ENDED("The stay with the service ended", "There is nothing to do, unless the client needs anything else."),
    FAILED(
            "The service had taken the client on, and it came to nothing",
            "See why, and refer the client to another service, or talk with them about what else would help."),
    REDIRECTED(
            "The service redirected the client to another",
            "There is nothing to do: the clock goes on, and the other service answers."),
    HELD_FOR_AGREEMENT(
            "The service redirected the client to another, which the client has not agreed to share with",
            "Ask the client whether they agree, and record what they say."),
    MISSED_APPOINTMENT("Somebody did not come to an appointment", "Find out why, and see to it that there is another."),
    FOLLOW_UP_DUE(
            "It is time to ask whether the client got to the service that they were told about",
            "Ask the client, and record what they say."),
    PLAN_STEP_OVERDUE(
            "A planned step has not happened by its day",
            "Ask the client and the service, or give the step another day."),
    CLIENT_MERGED(
            "The client's record was merged into another", "There is nothing to do: go on with the other record."),
    HANDED_OVER("The client has another key worker now", "There is nothing to do.");

    private static final Set<AlertKind> TO_KNOW = EnumSet.of(STARTED, ENDED, REDIRECTED, CLIENT_MERGED, HANDED_OVER);

    private final String words;
    private final String whatToDo;

    AlertKind(String words, String whatToDo) {
        this.words = words;
        this.whatToDo = whatToDo;
    }

    @Override
    public String words() {
        return words;
    }

    /** What whoever is told can do about it; the pages of front-end say the same words. */
    public String whatToDo() {
        return whatToDo;
    }

    /** Whether there is something to do about it, and not only to know. */
    public boolean isToDo() {
        return !TO_KNOW.contains(this);
    }
}
