package org.clientpathways.notification.preference;

import org.clientpathways.contracts.code.Code;

/** Whether mails can reach somebody. */
public enum MailState implements Code {
    READY("Mails can be sent"),
    NOT_SET_UP("This system has no mail server"),
    NO_ADDRESS("The account has no mail address"),
    REFUSED("The mail server said that there is nobody at the address");

    private final String words;

    MailState(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
