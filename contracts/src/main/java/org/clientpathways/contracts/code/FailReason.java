package org.clientpathways.contracts.code;

/** Why a referral that was taken on came to nothing. */
public enum FailReason implements Code {
    CANNOT_CONTACT("The client could not be reached"),
    DID_NOT_ATTEND("The client did not attend"),
    REMOVED_FROM_LIST("The client was removed from the waiting list"),
    OTHER("Another reason");

    private final String words;

    FailReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
