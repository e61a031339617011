package org.clientpathways.local.demo.story;

/** What may be recorded of a referral once it is sent. */
public enum Transition {
    ACCEPT,
    WAITLIST,
    DECLINE,
    START,
    END,
    FAIL,
    WITHDRAW,
    CORRECT;

    /** The verb in its address. */
    public String verb() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the referring agency records it in the demo; else the receiving agency does. */
    public boolean byReferrer() {
        return this == WITHDRAW || this == CORRECT;
    }

    /** Whether nothing but a correction can follow. */
    public boolean closes() {
        return this == DECLINE || this == END || this == FAIL || this == WITHDRAW || this == CORRECT;
    }
}
