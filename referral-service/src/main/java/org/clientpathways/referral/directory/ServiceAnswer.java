package org.clientpathways.referral.directory;

/**
 * A service as the caller sees it, and the version that was read.
 *
 * @param version what the entity tag is made of
 */
record ServiceAnswer(ServiceView view, int version) {}
