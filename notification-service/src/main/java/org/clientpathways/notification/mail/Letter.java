package org.clientpathways.notification.mail;

/**
 * A mail as it is sent.
 *
 * @param id of the message, the same whenever it is made again, so that a mailbox that has it can tell
 * @param settings the page on which whoever gets it can end such mails
 */
record Letter(String id, String to, String subject, String text, String settings) {}
