package org.clientpathways.groundwork.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Set;

/** Tells broken constraints as violations of the request's fields. */
public final class Violations {

    private Violations() {}

    /** The problem of a request whose parameters or body broke constraints. */
    public static Problem problem(ConstraintViolationException invalid) {
        return problem(invalid.getConstraintViolations());
    }

    /** The problem that these broken constraints make. */
    public static Problem problem(Set<? extends ConstraintViolation<?>> broken) {
        return Problem.badRequest(broken.stream()
                .map(one -> new Violation(field(one), one.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList());
    }

    /** The path within the request: without the method's name and the name of its parameter where that is the body. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder field = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {}
                case PARAMETER -> parameter = node.getName();
                default -> append(field, node);
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        }
        if (node.getName() == null || node.getName().startsWith("<")) {
            return;
        }
        if (!field.isEmpty()) {
            field.append('.');
        }
        field.append(node.getName());
    }
}
