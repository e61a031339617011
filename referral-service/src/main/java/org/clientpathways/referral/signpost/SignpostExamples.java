package org.clientpathways.referral.signpost;

/** Requests about signposts, as the API's description shows them. The people are invented. */
final class SignpostExamples {

    static final String GIVE = """
            {"clientId": "019a2b3c-0000-7000-8000-00000000000c", "serviceId": "019a2b3c-0000-7000-8000-000000000005",
             "need": "money-and-debt", "note": "Wants to phone them herself, after work", "followUpOn": "2030-01-15"}""";

    static final String WENT = """
            {"result": "went", "note": "Has a second appointment"}""";

    static final String NOT_YET = """
            {"result": "not-yet", "followUpOn": "2030-02-01"}""";

    static final String COULD_NOT = """
            {"result": "could-not", "obstacle": "no-answer"}""";

    private SignpostExamples() {}
}
