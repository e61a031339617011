package org.clientpathways.frontend.form;

/**
 * Something to mend in a form.
 *
 * @param field the question's field
 * @param anchor the id of the input that the error summary leads to
 * @param message what to do, in plain words
 */
public record FieldError(String field, String anchor, String message) {}
