package org.clientpathways.notification.alert;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class AlertExamples {

    static final String ID = "019a2b3c-0000-7000-8000-0000000000e1";

    static final String PAGE = """
            {
              "items": [{
                "id": "019a2b3c-0000-7000-8000-0000000000e1",
                "kind": "declined",
                "toDo": true,
                "clientId": "019a2b3c-0000-7000-8000-00000000000c",
                "referralId": "019a2b3c-0000-7000-8000-000000000001",
                "serviceId": "019a2b3c-0000-7000-8000-000000000005",
                "reason": "no-capacity",
                "happenedAt": "2026-03-04T14:20:00Z"
              }, {
                "id": "5f4c2b1a-0000-5000-8000-0000000000e2",
                "kind": "no-response",
                "toDo": true,
                "clientId": "019a2b3c-0000-7000-8000-00000000000d",
                "referralId": "019a2b3c-0000-7000-8000-000000000002",
                "serviceId": "019a2b3c-0000-7000-8000-000000000006",
                "happenedAt": "2026-03-01T00:00:00Z"
              }, {
                "id": "019a2b3c-0000-7000-8000-0000000000e3",
                "kind": "held-for-agreement",
                "toDo": true,
                "clientId": "019a2b3c-0000-7000-8000-00000000000d",
                "referralId": "019a2b3c-0000-7000-8000-000000000003",
                "serviceId": "019a2b3c-0000-7000-8000-000000000005",
                "newReferralId": "019a2b3c-0000-7000-8000-000000000004",
                "newServiceId": "019a2b3c-0000-7000-8000-000000000006",
                "newAgency": "open-door",
                "reason": "no-capacity",
                "happenedAt": "2026-02-27T11:05:00Z"
              }, {
                "id": "5f4c2b1a-0000-5000-8000-0000000000e4",
                "kind": "follow-up-due",
                "toDo": true,
                "clientId": "019a2b3c-0000-7000-8000-00000000000d",
                "serviceId": "019a2b3c-0000-7000-8000-000000000006",
                "signpostId": "019a2b3c-0000-7000-8000-000000000007",
                "dueOn": "2026-02-27",
                "happenedAt": "2026-02-27T00:00:00Z"
              }, {
                "id": "019a2b3c-0000-7000-8000-0000000000e5",
                "kind": "started",
                "toDo": false,
                "clientId": "019a2b3c-0000-7000-8000-00000000000c",
                "referralId": "019a2b3c-0000-7000-8000-000000000008",
                "serviceId": "019a2b3c-0000-7000-8000-000000000006",
                "happenedAt": "2026-03-04T15:10:00Z"
              }],
              "next": "ZmFsc2UKMjAyNi0wMy0wNFQxNToxMDowMFoKMDE5YTJiM2MtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMGU1",
              "count": 7
            }""";

    static final String DONE = """
            {
              "id": "019a2b3c-0000-7000-8000-0000000000e1",
              "kind": "declined",
              "toDo": true,
              "clientId": "019a2b3c-0000-7000-8000-00000000000c",
              "referralId": "019a2b3c-0000-7000-8000-000000000001",
              "serviceId": "019a2b3c-0000-7000-8000-000000000005",
              "reason": "no-capacity",
              "happenedAt": "2026-03-04T14:20:00Z",
              "doneAt": "2026-03-04T15:00:00Z"
            }""";

    static final String UNAVAILABLE = """
            {
              "type": "https://clientpathways.org/problems/unavailable",
              "title": "Not available just now",
              "status": 503,
              "detail": "What you may see cannot be decided just now. Try again in a moment."
            }""";

    private AlertExamples() {}
}
