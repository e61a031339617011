package org.clientpathways.contracts.code;

/** What a client needs help with; a service lists the needs it is for. */
public enum Need implements Code {
    HOUSING("Housing"),
    HOMELESSNESS("Homelessness"),
    MONEY_AND_DEBT("Money and debt"),
    BENEFITS("Benefits"),
    FOOD("Food"),
    EMPLOYMENT("Finding or keeping work"),
    TRAINING("Training and education"),
    MENTAL_HEALTH("Mental health"),
    PHYSICAL_HEALTH("Physical health"),
    DRUGS_AND_ALCOHOL("Drugs and alcohol"),
    DOMESTIC_ABUSE("Domestic abuse"),
    NEW_BABY("A new baby"),
    PARENTING("Parenting"),
    CARE_AND_SUPPORT("Care and support at home"),
    LONELINESS("Loneliness"),
    LEAVING_PRISON("Leaving prison or serving a sentence"),
    LEGAL_ADVICE("Legal advice"),
    IMMIGRATION("Immigration and asylum"),
    OTHER("Something else");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
