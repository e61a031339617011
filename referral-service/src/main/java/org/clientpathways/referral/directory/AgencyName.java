package org.clientpathways.referral.directory;

/** An agency as other answers name it. */
public record AgencyName(String alias, String name) {}
