package org.clientpathways.referral.directory;

/** How an agency's alias is written; the identity server's rule for organisations and the database's. */
final class Alias {

    static final String PATTERN = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    static final String MESSAGE = "Give an alias of small letters, digits and hyphens, such as harbour-trust";

    private Alias() {}
}
