package org.clientpathways.contracts.code;

/** How a service meets a client. */
public enum ContactKind implements Code {
    FACE_TO_FACE("Face to face at the service"),
    HOME_VISIT("At the client's home"),
    PHONE("By phone"),
    VIDEO("By video"),
    OTHER("Another way");

    private final String words;

    ContactKind(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
