package org.clientpathways.referral.handover;

/** Requests about key workers and handovers, as the API's description shows them. */
final class HandoverExamples {

    static final String KEY_WORKER = """
            {"keyWorker": "5f0f4f0e-2f3d-4d5c-9a51-0c6f5a1d2b11"}""";

    static final String TO_AGENCY = """
            {"agency": "harbour-trust", "note": "Moves to Harbour on Monday. Best reached in the morning"}""";

    static final String TO_COLLEAGUE = """
            {"keyWorker": "5f0f4f0e-2f3d-4d5c-9a51-0c6f5a1d2b11", "note": "I am away from May on"}""";

    static final String RETURN = """
            {"reason": "We have no key worker for this area until June"}""";

    private HandoverExamples() {}
}
