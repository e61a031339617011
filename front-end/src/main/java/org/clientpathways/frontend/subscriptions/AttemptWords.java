package org.clientpathways.frontend.subscriptions;

import java.util.Locale;
import org.clientpathways.frontend.api.Delivery.Attempt;
import org.clientpathways.frontend.api.SentTest;

/** What came of an attempt to send something, in words. */
final class AttemptWords {

    private static final long TENTH = 100;
    private static final double SECOND = 1000;

    private AttemptWords() {}

    static String of(Attempt one) {
        return of(one.httpStatus(), one.error(), one.durationMs());
    }

    static String of(SentTest one) {
        return of(one.httpStatus(), one.error(), one.durationMs());
    }

    /**
     * Either a status or an error.
     *
     * @param took in milliseconds
     */
    static String of(Integer status, String error, long took) {
        if (status != null) {
            return answer(status) + " after " + seconds(took);
        }
        return switch (error == null ? "" : error) {
            case "timeout" -> "No answer in " + seconds(took);
            case "refused" -> "No connection could be made";
            case "not-public" -> "The address did not lead to a place on the public internet, so nothing was sent";
            case "unknown-host" -> "The host in the address could not be found";
            case "tls" -> "The connection could not be secured: the certificate is not right for the address";
            case "broken" -> "The connection ended before there was an answer";
            default -> "It could not be sent";
        };
    }

    private static String answer(int status) {
        String meant =
                switch (status) {
                    case 401, 403 -> " (not allowed)";
                    case 404 -> " (nothing there)";
                    case 410 -> " (wants no more events)";
                    case 429 -> " (too many at once)";
                    case 503 -> " (not available now)";
                    default -> status / 100 == 2 ? " (taken)" : status / 100 == 3 ? " (sent on elsewhere)" : "";
                };
        return "Answered " + status + meant;
    }

    private static String seconds(long milliseconds) {
        if (milliseconds < TENTH) {
            return "less than 0.1 s";
        }
        String rounded = String.format(Locale.UK, "%.1f", milliseconds / SECOND);
        return (rounded.endsWith(".0") ? rounded.substring(0, rounded.length() - 2) : rounded) + " s";
    }
}
