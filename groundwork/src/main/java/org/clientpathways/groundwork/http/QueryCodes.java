package org.clientpathways.groundwork.http;

import org.clientpathways.contracts.code.Code;
import org.clientpathways.groundwork.problem.Problem;

/** Reads query parameters that are codes of a published list. */
public final class QueryCodes {

    private QueryCodes() {}

    /**
     * The value with this code; null where the parameter was left out.
     *
     * @param parameter its name, to be told with a code that the list does not have
     * @throws Problem 400 for such a code, without repeating it
     */
    public static <E extends Enum<E> & Code> E read(Class<E> list, String parameter, String code) {
        try {
            return code == null ? null : Code.of(list, code);
        } catch (IllegalArgumentException unknown) {
            throw Problem.badRequest(parameter, unknown.getMessage());
        }
    }
}
