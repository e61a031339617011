package org.clientpathways.notification.proving;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class ProvingExamples {

    static final String PROVEN = """
            {
              "id": "019a2b3c-0000-7000-8000-00000000000a",
              "name": "Case system",
              "url": "https://cases.harbour-trust.example/hooks/pathways",
              "status": "active",
              "createdAt": "2026-03-02T10:15:30Z",
              "verifiedAt": "2026-03-02T10:17:02Z"
            }""";

    static final String TEST = """
            {
              "id": "019a2b3c-0000-7000-8000-0000000000f1",
              "at": "2026-03-02T10:18:40.120Z",
              "durationMs": 87,
              "httpStatus": 200,
              "body": "{\\"taken\\": true}"
            }""";

    static final String TESTS = "{\"items\": [" + TEST + "]}";

    private ProvingExamples() {}
}
