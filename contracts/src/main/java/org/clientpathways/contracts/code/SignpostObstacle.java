package org.clientpathways.contracts.code;

/** Why a client could not get to a service that they were told about. */
public enum SignpostObstacle implements Code {
    NO_ANSWER("Nobody answered"),
    WAIT_TOO_LONG("The wait was too long"),
    NOT_ELIGIBLE("The service is not for them"),
    TOO_FAR("Too far away, or no way to get there"),
    COST("It costs too much"),
    ACCESS_NEEDS("It did not meet their language or access needs"),
    SERVICE_CLOSED("The service was closed or full"),
    OTHER("Another reason");

    private final String words;

    SignpostObstacle(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
