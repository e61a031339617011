package org.clientpathways.contracts.code;

/** How a step of a route was left. */
public enum StepEnding implements Code {
    DECLINED("Declined"),
    REDIRECTED("Redirected to another service"),
    ENDED("Ended"),
    FAILED("Came to nothing"),
    WITHDRAWN_BY_CLIENT("Withdrawn by the client's decision"),
    WITHDRAWN_BY_AGENCY("Withdrawn by an agency's decision");

    private final String words;

    StepEnding(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
