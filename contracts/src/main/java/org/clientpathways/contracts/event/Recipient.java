package org.clientpathways.contracts.event;

import java.util.UUID;

/**
 * Whom an agreement lets information go to.
 *
 * @param agency the agency's alias
 * @param service one service of that agency, whose staff alone are meant; absent when the whole agency is
 */
public record Recipient(String agency, UUID service) {}
