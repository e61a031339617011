package org.clientpathways.contracts.code;

/** The law a sharing stands on (UK GDPR article 6; with its article 9 condition where special data are shared). Never the agreement itself. */
public enum LawfulBasis implements Code {
    PUBLIC_TASK(
            "Public task: UK GDPR article 6(1)(e); for health, risk or characteristics with article 9(2)(g) or (h)"),
    LEGAL_OBLIGATION(
            "Legal obligation: UK GDPR article 6(1)(c); for health, risk or characteristics with article 9(2)(b) or (g)"),
    VITAL_INTERESTS(
            "Vital interests: UK GDPR article 6(1)(d); for health, risk or characteristics with article 9(2)(c)"),
    LEGITIMATE_INTERESTS(
            "Legitimate interests: UK GDPR article 6(1)(f); for health, risk or characteristics with article 9(2)(d)"),
    CONSENT("Consent: UK GDPR article 6(1)(a); for health, risk or characteristics with article 9(2)(a)");

    private final String words;

    LawfulBasis(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
