package org.clientpathways.contracts.code;

/** Why a referral was withdrawn. Whose decision it was is recorded apart and never read from the reason. */
public enum WithdrawReason implements Code {
    CLIENT_CHANGED_MIND("The client changed their mind"),
    CLIENT_MOVED("The client moved away"),
    NEED_MET("The need was met another way"),
    CANNOT_CONTACT("The client could not be reached"),
    DIED("The client died"),
    AGREEMENT_WITHDRAWN("The client withdrew their agreement"),
    OTHER("Another reason");

    private final String words;

    WithdrawReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
