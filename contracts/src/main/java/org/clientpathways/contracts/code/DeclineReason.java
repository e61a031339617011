package org.clientpathways.contracts.code;

/** Why a receiving agency does not take a referral on. */
public enum DeclineReason implements Code {
    NO_CAPACITY("There is no room at present"),
    NOT_ELIGIBLE("The client is not eligible"),
    OUTSIDE_AREA("The client lives outside the area"),
    NOT_APPROPRIATE("The service is not right for this need"),
    ALREADY_KNOWN("The client is already with the service"),
    INSUFFICIENT_INFORMATION("There is not enough information to decide"),
    RISK("The service cannot manage the risk"),
    OTHER("Another reason");

    private final String words;

    DeclineReason(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
