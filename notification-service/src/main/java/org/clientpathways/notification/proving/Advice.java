package org.clientpathways.notification.proving;

import org.clientpathways.notification.delivery.AttemptError;

/** What whoever looks after a receiver can do when it proved nothing, by what came instead. */
final class Advice {

    private static final String CHALLENGE = "Have the receiver answer the request of type"
            + " org.clientpathways.subscription.verify.v1 with 200 and {\"challenge\": …} as JSON, the challenge that it was"
            + " sent.";

    private Advice() {}

    /** Where no answer came; a sentence. */
    static String on(AttemptError error) {
        return switch (error) {
            case TIMEOUT ->
                "See that no firewall is in the way, and that the receiver answers before it does anything else.";
            case REFUSED -> "See that the receiver is up, and listens on that port.";
            case NOT_PUBLIC -> "Give an address on the public internet.";
            case UNKNOWN_HOST -> "See that the host's name is spelt right and can be found in the DNS.";
            case TLS -> "See that the certificate is the host's, has not run out, and comes with its whole chain.";
            case BROKEN -> "See that what listens there speaks HTTP, or https where the address says so.";
        };
    }

    /** Where an answer was no proof; a sentence. */
    static String on(int status) {
        if (status >= 300 && status < 400) {
            return "Redirects are not followed: give the address that it leads to.";
        }
        return switch (status) {
            case 400, 401, 403 ->
                "See that the receiver has the secret of this subscription, and verifies the bytes as they came.";
            case 404 -> "See that the path of the address is the receiver's.";
            case 405 -> "See that the path of the address is the receiver's, and takes POST.";
            default -> status >= 500 ? "The receiver failed: look into its log." : CHALLENGE;
        };
    }
}
