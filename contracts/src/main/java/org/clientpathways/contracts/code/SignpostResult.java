package org.clientpathways.contracts.code;

/** What became of a signpost, as the key worker learned from the client. */
public enum SignpostResult implements Code {
    WENT("The client went"),
    DID_NOT_GO("The client did not go"),
    NOT_YET("The client has not gone yet"),
    COULD_NOT("The client could not");

    private final String words;

    SignpostResult(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
