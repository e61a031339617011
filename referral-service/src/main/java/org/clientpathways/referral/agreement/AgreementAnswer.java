package org.clientpathways.referral.agreement;

/**
 * An agreement and the version that was read.
 *
 * @param version what the entity tag is made of
 */
record AgreementAnswer(AgreementView view, int version) {}
