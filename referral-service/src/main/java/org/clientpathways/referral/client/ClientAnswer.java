package org.clientpathways.referral.client;

/**
 * A client as the caller may see them, and the version that was read.
 *
 * @param version what the entity tag is made of; null for an agency that may not change the record: how often it
 *     changes is not for it to know
 */
public record ClientAnswer(ClientView view, Integer version) {}
