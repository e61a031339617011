package org.clientpathways.referral.override;

/** Requests about overrides, as the API's description shows them. The people are invented. */
final class OverrideExamples {

    static final String RECORD = """
            {"recipient": {"agency": "harbour-trust"}, "categories": ["identity", "risk"], "ground": "serious-harm",
             "harm": "Said he would hurt himself tonight, and did not answer the door",
             "decidedBy": "Kit Ash, team leader", "clientTold": false, "whyNotTold": "Cannot be reached",
             "reviewOn": "2027-01-15"}""";

    static final String END = """
            {"reason": "The danger has passed"}""";

    private OverrideExamples() {}
}
