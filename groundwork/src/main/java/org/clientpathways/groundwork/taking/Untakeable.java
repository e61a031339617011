package org.clientpathways.groundwork.taking;

/** A record that can never be taken as it is. Its words name what is wrong and hold nothing of the record's data. */
public class Untakeable extends Exception {

    /** Why a record could not be taken. */
    public enum Reason {
        TOO_LARGE,
        NO_KEY,
        NO_VALUE,
        HEADER_MISSING,
        HEADER_UNREADABLE,
        UNKNOWN_TYPE,
        WRONG_TOPIC,
        NOT_JSON,
        WRONG_SHAPE,
        WRONG_KEY,
        REFUSED;

        /** The reason as it stands in the dead letter's header. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    /** @param detail what is wrong, in words that may stand in a header and a log */
    public Untakeable(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    /** What sort of thing is wrong. */
    public Reason reason() {
        return reason;
    }
}
