package org.clientpathways.notification.alert;

import org.clientpathways.contracts.code.Code;

/** What a key worker is told of. */
public enum AlertKind implements Code {
    DECLINED("The service did not take the client on"),
    NO_RESPONSE("The service has not answered within its target"),
    WAIT_PAST_TARGET("The client has waited to start for longer than the service aims for"),
    STARTED("The client has started with the service"),
    ENDED("The stay with the service ended"),
    FAILED("The service had taken the client on, and it came to nothing");

    private final String words;

    AlertKind(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
