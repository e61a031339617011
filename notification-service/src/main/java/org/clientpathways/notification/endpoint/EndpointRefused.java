package org.clientpathways.notification.endpoint;

/** Nothing may be sent to this endpoint, or it cannot be found. */
public class EndpointRefused extends Exception {

    /** Why nothing is sent. */
    public enum Reason {
        NOT_HTTPS("Give an address that begins with https://"),
        UNUSABLE("Give an https address with a host name in plain letters, and without user, password or fragment"),
        NOT_PUBLIC("Give an address on the public internet"),
        UNKNOWN_HOST("Give a host that can be found in the DNS");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** What to do, without the address. */
        public String words() {
            return words;
        }
    }

    private final Reason reason;

    EndpointRefused(Reason reason) {
        super(reason.words());
        this.reason = reason;
    }

    /** Why nothing is sent. */
    public Reason reason() {
        return reason;
    }
}
