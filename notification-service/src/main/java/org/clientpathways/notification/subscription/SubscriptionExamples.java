package org.clientpathways.notification.subscription;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class SubscriptionExamples {

    static final String NEW = """
            {
              "url": "https://cases.harbour-trust.example/hooks/pathways",
              "eventTypes": ["org.clientpathways.referral.sent.v1", "org.clientpathways.referral.withdrawn.v1"],
              "services": ["019a2b3c-0000-7000-8000-00000000000b"]
            }""";

    private static final String FIELDS = """
              "id": "019a2b3c-0000-7000-8000-00000000000a",
              "url": "https://cases.harbour-trust.example/hooks/pathways",
              "eventTypes": ["org.clientpathways.referral.sent.v1", "org.clientpathways.referral.withdrawn.v1"],
              "services": ["019a2b3c-0000-7000-8000-00000000000b"],
            """;

    private static final String ACTIVE = FIELDS + """
              "status": "active",
              "createdAt": "2026-03-02T10:15:30Z"
            """;

    static final String MADE = """
            {
              "id": "019a2b3c-0000-7000-8000-00000000000a",
              "url": "https://cases.harbour-trust.example/hooks/pathways",
              "status": "active",
              "createdAt": "2026-03-02T10:15:30Z",
              "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
            }""";

    static final String PAGE = "{\"items\": [{" + ACTIVE + "}]}";

    static final String DISABLED = "{" + FIELDS + """
              "status": "disabled",
              "disabledReason": "attempts-spent",
              "createdAt": "2026-03-02T10:15:30Z"
            }""";

    static final String PAUSE = """
            {"status": "paused"}""";

    private SubscriptionExamples() {}
}
