package org.clientpathways.groundwork.problem;

/**
 * One field that needs correcting.
 *
 * @param field its path in the request, such as {@code recipients[0].agency}
 * @param message what to do, in plain words, without the value given
 */
public record Violation(String field, String message) {}
