package org.clientpathways.contracts.code;

/** A kind of information about a client; agreements, decisions and disclosures are made by category. */
public enum Category implements Code {
    IDENTITY("Name and date of birth"),
    CONTACT("Postcode, phone and email"),
    ACCESS_NEEDS("Language, interpreter and access needs"),
    NEEDS("What the client needs help with"),
    CIRCUMSTANCES("The reason and the circumstances"),
    HEALTH("Health"),
    RISK("Risk"),
    ROUTE("The other services involved"),
    CHARACTERISTICS("Sex and ethnic group");

    private final String words;

    Category(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
