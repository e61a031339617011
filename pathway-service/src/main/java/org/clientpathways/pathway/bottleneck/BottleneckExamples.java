package org.clientpathways.pathway.bottleneck;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class BottleneckExamples {

    static final String ANSWER = """
            {
              "period": {"from": "2026-03-01", "to": "2026-04-01"},
              "asOf": "2026-04-09T10:15:30Z",
              "scope": "own-agency",
              "total": {
                "daysLost": 640,
                "waits": 71,
                "clients": 58,
                "beganInPeriod": 40,
                "stillWaiting": 11,
                "pastTarget": 7,
                "oldestDays": 61
              },
              "items": [{
                "place": {
                  "from": "outside",
                  "to": {
                    "id": "019a2b3c-0000-7000-8000-000000000005",
                    "name": "Housing Options",
                    "agency": {"alias": "harbour-trust", "name": "Harbour Trust"}
                  }
                },
                "kind": "waiting-to-start",
                "daysLost": 480,
                "share": 0.75,
                "waits": 41,
                "clients": 41,
                "beganInPeriod": 19,
                "stillWaiting": 9,
                "pastTarget": 6,
                "oldestDays": 61,
                "targetDays": 28
              }, {
                "place": {
                  "from": {
                    "id": "019a2b3c-0000-7000-8000-000000000005",
                    "name": "Housing Options",
                    "agency": {"alias": "harbour-trust", "name": "Harbour Trust"}
                  },
                  "to": {
                    "id": "019a2b3c-0000-7000-8000-000000000006",
                    "name": "Debt Advice",
                    "agency": {"alias": "open-door", "name": "Open Door"}
                  }
                },
                "kind": "awaiting-response",
                "daysLost": 160,
                "share": 0.25,
                "waits": 30,
                "clients": 28,
                "beganInPeriod": 21,
                "stillWaiting": 2,
                "pastTarget": 1,
                "oldestDays": 12,
                "targetDays": 5
              }]
            }""";

    static final String BAD_REQUEST = """
            {
              "type": "https://clientpathways.org/problems/bad-request",
              "title": "The request needs correcting",
              "status": 400,
              "detail": "Correct the fields named under violations and send the request again.",
              "violations": [{"field": "from", "message": "Give a date as year-month-day, such as 2026-03-01"}]
            }""";

    static final String UNAVAILABLE = """
            {
              "type": "https://clientpathways.org/problems/unavailable",
              "title": "Not available just now",
              "status": 503,
              "detail": "The routes are being worked out anew from their events. Try again in a moment."
            }""";

    private BottleneckExamples() {}
}
