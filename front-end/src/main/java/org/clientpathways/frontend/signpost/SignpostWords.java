package org.clientpathways.frontend.signpost;

import io.quarkus.qute.TemplateExtension;
import java.util.Arrays;
import org.clientpathways.contracts.code.Code;
import org.clientpathways.contracts.code.SignpostObstacle;
import org.clientpathways.contracts.code.SignpostResult;
import org.clientpathways.frontend.api.Signpost;
import org.clientpathways.frontend.layout.Days;

/** How a signpost stands, in words. A code that this version does not know yet is shown as it is. */
@TemplateExtension(namespace = "signpost")
public final class SignpostWords {

    private SignpostWords() {}

    /** What became of it, or when to ask. */
    public static String status(Signpost one) {
        if (!one.isOpen()) {
            return result(one.result());
        }
        return one.due() ? "Ask now" : "Ask on " + Days.day(one.followUpOn());
    }

    /** The class of its tag. */
    public static String tag(Signpost one) {
        if (one.isOpen()) {
            return one.due() ? "govuk-tag--orange" : "govuk-tag--yellow";
        }
        return SignpostResult.WENT.code().equals(one.result()) ? "govuk-tag--green" : "govuk-tag--grey";
    }

    /** A result; empty where there is none. */
    public static String result(String code) {
        return words(SignpostResult.class, code);
    }

    /** Why the client could not; empty where that is not what became of it. */
    public static String obstacle(String code) {
        return words(SignpostObstacle.class, code);
    }

    private static String words(Class<? extends Code> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .map(Code::words)
                .findFirst()
                .orElse(code == null ? "" : code);
    }
}
