package org.clientpathways.pathway.reading;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class PathwayExamples {

    static final String ROUTE = """
            {
              "clientId": "019a2b3c-0000-7000-8000-00000000000c",
              "openedAt": "2026-01-05T09:00:00Z",
              "clockStartedAt": "2026-01-05T09:00:00Z",
              "status": "open",
              "chains": [{
                "clockStartedAt": "2026-01-05T09:00:00Z",
                "steps": ["019a2b3c-0000-7000-8000-000000000001"],
                "startedAt": "2026-01-15T13:00:00Z",
                "days": 10
              }],
              "steps": [{
                "id": "019a2b3c-0000-7000-8000-000000000001",
                "service": {
                  "id": "019a2b3c-0000-7000-8000-000000000005",
                  "name": "Housing Options",
                  "agency": {"alias": "harbour-trust", "name": "Harbour Trust"}
                },
                "from": "outside",
                "status": "started",
                "enteredAt": "2026-01-05T09:00:00Z",
                "sentAt": "2026-01-05T09:00:00Z",
                "waitingAt": "2026-01-08T10:30:00Z",
                "startedAt": "2026-01-15T13:00:00Z",
                "mayRecord": true
              }],
              "handovers": [{
                "from": "outside",
                "to": "019a2b3c-0000-7000-8000-000000000005",
                "stepId": "019a2b3c-0000-7000-8000-000000000001",
                "sentAt": "2026-01-05T09:00:00Z",
                "respondedAt": "2026-01-08T10:30:00Z",
                "response": "accepted",
                "startedAt": "2026-01-15T13:00:00Z"
              }],
              "spells": [{
                "stepId": "019a2b3c-0000-7000-8000-000000000001",
                "kind": "awaiting-response",
                "place": {"from": "outside", "to": "019a2b3c-0000-7000-8000-000000000005"},
                "begin": "2026-01-05T09:00:00Z",
                "end": "2026-01-08T10:30:00Z",
                "endedBy": "accepted",
                "open": false,
                "days": 3
              }, {
                "stepId": "019a2b3c-0000-7000-8000-000000000001",
                "kind": "waiting-to-start",
                "place": {"from": "outside", "to": "019a2b3c-0000-7000-8000-000000000005"},
                "begin": "2026-01-08T10:30:00Z",
                "end": "2026-01-15T13:00:00Z",
                "endedBy": "started",
                "open": false,
                "days": 7
              }, {
                "stepId": "019a2b3c-0000-7000-8000-000000000001",
                "kind": "in-service",
                "place": {"service": "019a2b3c-0000-7000-8000-000000000005"},
                "begin": "2026-01-15T13:00:00Z",
                "open": true,
                "days": 20
              }],
              "milestones": [{
                "at": "2026-01-05T09:00:00Z",
                "recordedAt": "2026-01-05T09:00:02Z",
                "what": "sent",
                "stepId": "019a2b3c-0000-7000-8000-000000000001"
              }, {
                "at": "2026-01-08T10:30:00Z",
                "recordedAt": "2026-01-08T10:31:10Z",
                "what": "accepted",
                "stepId": "019a2b3c-0000-7000-8000-000000000001"
              }, {
                "at": "2026-01-15T13:00:00Z",
                "recordedAt": "2026-01-16T08:05:00Z",
                "what": "started",
                "stepId": "019a2b3c-0000-7000-8000-000000000001"
              }],
              "signposts": [{
                "id": "019a2b3c-0000-7000-8000-000000000021",
                "service": {
                  "id": "019a2b3c-0000-7000-8000-000000000006",
                  "name": "Debt Advice",
                  "agency": {"alias": "open-door", "name": "Open Door"}
                },
                "need": "money-and-debt",
                "status": "to-follow-up",
                "givenAt": "2026-01-05T09:20:00Z",
                "followUpOn": "2026-01-19"
              }],
              "contacts": [{
                "stepId": "019a2b3c-0000-7000-8000-000000000001",
                "firstContactAt": "2026-01-15T13:00:00Z",
                "daysToFirstContact": 10,
                "appointments": [{
                  "id": "019a2b3c-0000-7000-8000-000000000004",
                  "clientId": "019a2b3c-0000-7000-8000-00000000000c",
                  "referralId": "019a2b3c-0000-7000-8000-000000000001",
                  "serviceId": "019a2b3c-0000-7000-8000-000000000005",
                  "number": 1,
                  "appointmentAt": "2026-01-15T13:00:00Z",
                  "kind": "face-to-face",
                  "status": "attended",
                  "recordedAt": "2026-01-16T08:05:00Z"
                }]
              }],
              "mayPlan": true,
              "mayClose": false,
              "refused": []
            }""";

    static final String NOT_FOUND = """
            {
              "type": "https://clientpathways.org/problems/not-found",
              "title": "Not found",
              "status": 404,
              "detail": "There is nothing here that you can see."
            }""";

    static final String UNAVAILABLE = """
            {
              "type": "https://clientpathways.org/problems/unavailable",
              "title": "Not available just now",
              "status": 503,
              "detail": "What you may see cannot be decided just now. Try again in a moment."
            }""";

    private PathwayExamples() {}
}
