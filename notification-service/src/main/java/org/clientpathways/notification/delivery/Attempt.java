package org.clientpathways.notification.delivery;

/** An attempt that was made, and what became of it. */
record Attempt(DueDelivery delivery, Answer answer) {

    /** The same without what was answered. */
    Attempt broken() {
        return new Attempt(delivery, new Answer(answer.at(), answer.took(), null, null, AttemptError.BROKEN));
    }
}
