package org.clientpathways.local.deadletters;

/** Why something was not done; the message says what to do, and nothing of the data. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refusal(String message) {
        super(message);
    }
}
