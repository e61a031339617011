package org.clientpathways.frontend.api;

/** A category of information that is withheld, and the code of the reason. */
public record Refused(String category, String reason) {

    /** The reason in words. */
    public String why() {
        if (reason == null) {
            return "it is not shared";
        }
        return switch (reason) {
            case "no-agreement" -> "the client has not agreed to this";
            case "agreement-withdrawn" -> "the client took their agreement back";
            case "agreement-expired" -> "the client's agreement has come to its end";
            case "agreement-replaced" -> "the client agreed to something else since then";
            case "agreement-not-begun" -> "the client's agreement begins later";
            case "not-shared" -> "the referrer did not choose to share this";
            default -> "it is not shared";
        };
    }
}
