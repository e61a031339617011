package org.clientpathways.notification.mail;

import java.util.UUID;

/**
 * That there may be something to write to somebody.
 *
 * @param version of the row, which rises with what comes in
 * @param failures how often in a row it could not be sent
 * @param reader who it is for; none where it is for the contact of {@code subscription}
 */
record DueMail(long id, int version, int failures, Reader reader, UUID subscription) {}
