package org.clientpathways.contracts.code;

/** What lets a representative agree for the client. */
public enum RepresentativeAuthority implements Code {
    PARENTAL_RESPONSIBILITY("Parental responsibility"),
    ATTORNEY("Attorney: welfare or continuing power of attorney"),
    GUARDIAN("Guardian appointed by a court");

    private final String words;

    RepresentativeAuthority(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
