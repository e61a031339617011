package org.clientpathways.referral.client;

import org.clientpathways.contracts.code.Code;

/** Why two records may be of one person. */
public enum DuplicateReason implements Code {
    SAME_EXTERNAL_ID("Another system's id is the same"),
    SAME_NAME("The name is the same"),
    SIMILAR_NAME("The name is much alike"),
    SAME_SOUNDING_NAME("The family name sounds the same"),
    SAME_GIVEN_NAME("The given name is the same, or a short form of it"),
    SAME_BIRTH_DATE("The date of birth is the same"),
    BIRTH_DATE_SWAPPED("Day and month of birth are exchanged"),
    BIRTH_DATE_ONE_DIGIT_OFF("The date of birth differs in one digit"),
    BIRTH_DATE_DIGITS_SWAPPED("Two digits of the date of birth are exchanged"),
    SAME_POSTCODE("The postcode is the same");

    private final String words;

    DuplicateReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
