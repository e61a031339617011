package org.clientpathways.notification.alert;

import org.clientpathways.contracts.code.Code;

/** What a key worker is told of. */
public enum AlertKind implements Code {
    DECLINED("The service did not take the client on"),
    NO_RESPONSE("The service has not answered within its target"),
    WAIT_PAST_TARGET("The client has waited to start for longer than the service aims for"),
    STARTED("The client has started with the service"),
    ENDED("The stay with the service ended"),
    FAILED("The service had taken the client on, and it came to nothing"),
    REDIRECTED("The service redirected the client to another"),
    HELD_FOR_AGREEMENT("The service redirected the client to another, which the client has not agreed to share with"),
    MISSED_APPOINTMENT("Somebody did not come to an appointment"),
    FOLLOW_UP_DUE("It is time to ask whether the client got to the service that they were told about"),
    PLAN_STEP_OVERDUE("A planned step has not happened by its day"),
    CLIENT_MERGED("The client's record was merged into another"),
    HANDED_OVER("The client has another key worker now");

    private final String words;

    AlertKind(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
