package org.clientpathways.contracts.code;

/** What an agreement lets information be used for. */
public enum Purpose implements Code {
    REFERRAL("To take on a referral"),
    COORDINATION("To work together on the help the client gets"),
    SAFEGUARDING("To keep the client or others safe");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
