package org.clientpathways.local;

/** Something the person at the keyboard can put right; the message says how. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UserError(String message) {
        super(message);
    }
}
