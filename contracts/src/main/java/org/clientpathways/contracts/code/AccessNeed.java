package org.clientpathways.contracts.code;

/** What a client needs so that they can use a service at all. */
public enum AccessNeed implements Code {
    STEP_FREE_ACCESS("Step-free access"),
    LARGE_PRINT("Large print"),
    EASY_READ("Easy read"),
    BRAILLE("Braille"),
    HEARING_LOOP("Hearing loop"),
    SIGN_LANGUAGE("British Sign Language"),
    TEXT_NOT_CALLS("Texts rather than calls"),
    CALLS_NOT_TEXT("Calls rather than texts"),
    HOME_VISIT("Visits at home"),
    QUIET_SPACE("A quiet space"),
    SOMEONE_WITH_ME("Someone to come along"),
    OTHER("Something else");

    private final String words;

    AccessNeed(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
