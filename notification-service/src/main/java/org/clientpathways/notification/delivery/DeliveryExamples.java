package org.clientpathways.notification.delivery;

/** The example in the API's description; a test reads it as what it is an example of. */
final class DeliveryExamples {

    static final String PAGE = """
            {
              "items": [{
                "id": "019a2b3c-0000-7000-8000-0000000000d2",
                "eventId": "019a2b3c-0000-7000-8000-0000000000e2",
                "eventType": "org.clientpathways.referral.withdrawn.v1",
                "subject": "019a2b3c-0000-7000-8000-00000000000f",
                "clientId": "019a2b3c-0000-7000-8000-00000000000c",
                "status": "pending",
                "failures": 2,
                "createdAt": "2026-03-02T10:20:00Z",
                "nextAttemptAt": "2026-03-02T10:25:07.214Z",
                "attempts": [
                  {"number": 1, "at": "2026-03-02T10:20:00.031Z", "durationMs": 48, "httpStatus": 503},
                  {"number": 2, "at": "2026-03-02T10:20:05.312Z", "durationMs": 15000, "error": "timeout"}
                ]
              }, {
                "id": "019a2b3c-0000-7000-8000-0000000000d1",
                "eventId": "019a2b3c-0000-7000-8000-0000000000e1",
                "eventType": "org.clientpathways.referral.sent.v1",
                "subject": "019a2b3c-0000-7000-8000-00000000000f",
                "clientId": "019a2b3c-0000-7000-8000-00000000000c",
                "status": "delivered",
                "failures": 0,
                "createdAt": "2026-03-02T10:15:30Z",
                "deliveredAt": "2026-03-02T10:15:30.094Z",
                "attempts": [
                  {"number": 1, "at": "2026-03-02T10:15:30.041Z", "durationMs": 53, "httpStatus": 204}
                ]
              }]
            }""";

    static final String RETRIED = """
            {
              "id": "019a2b3c-0000-7000-8000-0000000000d2",
              "eventId": "019a2b3c-0000-7000-8000-0000000000e2",
              "eventType": "org.clientpathways.referral.withdrawn.v1",
              "subject": "019a2b3c-0000-7000-8000-00000000000f",
              "clientId": "019a2b3c-0000-7000-8000-00000000000c",
              "status": "pending",
              "failures": 0,
              "createdAt": "2026-03-02T10:20:00Z",
              "nextAttemptAt": "2026-03-02T10:21:12.105Z",
              "attempts": [{"number": 1, "at": "2026-03-02T10:20:00.031Z", "durationMs": 48, "httpStatus": 503}]
            }""";

    static final String SINCE = """
            {"since": "2026-03-01T00:00:00Z"}""";

    static final String SINCE_EVENT = """
            {"sinceEvent": "019a2b3c-0000-7000-8000-0000000000e1"}""";

    static final String REPLAYED = """
            {"events": 42}""";

    private DeliveryExamples() {}
}
