package org.clientpathways.notification.mail;

/** What became of a mail. */
enum Posted {
    /** The mail server has it. */
    SENT,
    /** There is nobody of this address, for good. */
    REFUSED,
    /** The server did not take this mail this time. */
    FAILED,
    /** The server could not be spoken to, so that others need not be tried either. */
    AWAY
}
