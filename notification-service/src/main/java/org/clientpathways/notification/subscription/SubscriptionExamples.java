package org.clientpathways.notification.subscription;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class SubscriptionExamples {

    static final String NEW = """
            {
              "name": "Case system",
              "url": "https://cases.harbour-trust.example/hooks/pathways",
              "eventTypes": ["org.clientpathways.referral.sent.v1", "org.clientpathways.referral.withdrawn.v1"],
              "services": ["019a2b3c-0000-7000-8000-00000000000b"],
              "contactEmail": "systems@harbour-trust.example"
            }""";

    private static final String FIELDS = """
              "id": "019a2b3c-0000-7000-8000-00000000000a",
              "name": "Case system",
              "url": "https://cases.harbour-trust.example/hooks/pathways",
              "eventTypes": ["org.clientpathways.referral.sent.v1", "org.clientpathways.referral.withdrawn.v1"],
              "services": ["019a2b3c-0000-7000-8000-00000000000b"],
              "contactEmail": "systems@harbour-trust.example",
              "createdAt": "2026-03-02T10:15:30Z",
            """;

    private static final String SECRET = """
              "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
            """;

    private static final String VERIFIED = """
              "verifiedAt": "2026-03-02T10:17:02Z"
            """;

    static final String MADE = "{" + FIELDS + "\"status\": \"pending\"," + SECRET + "}";

    private static final String ACTIVE = "{" + FIELDS + "\"status\": \"active\"," + VERIFIED + "}";

    static final String PAGE = "{\"items\": [" + ACTIVE + "]}";

    static final String DISABLED =
            "{" + FIELDS + "\"status\": \"disabled\", \"disabledReason\": \"attempts-spent\"," + VERIFIED + "}";

    static final String PAUSE = """
            {"status": "paused"}""";

    static final String ROTATE = """
            {"bothValidForHours": 48}""";

    static final String ROTATED = "{" + FIELDS + "\"status\": \"active\", \"oldSecretUntil\": \"2026-05-04T09:00:00Z\","
            + SECRET + "," + VERIFIED + "}";

    private SubscriptionExamples() {}
}
