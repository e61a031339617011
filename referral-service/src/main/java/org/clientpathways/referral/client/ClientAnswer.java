package org.clientpathways.referral.client;

/**
 * A client as the caller may see them, and the version that was read.
 *
 * @param version what the entity tag is made of
 */
record ClientAnswer(ClientView view, int version) {}
