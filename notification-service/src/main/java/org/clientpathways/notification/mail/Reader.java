package org.clientpathways.notification.mail;

/**
 * Somebody who may be written to.
 *
 * @param account as the identity server knows it
 * @param agency alias of the agency that they act for
 */
public record Reader(String account, String agency) {}
