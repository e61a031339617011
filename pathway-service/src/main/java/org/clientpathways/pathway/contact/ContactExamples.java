package org.clientpathways.pathway.contact;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class ContactExamples {

    static final String NEW = """
            {"referralId": "019a2b3c-0000-7000-8000-000000000001", "appointmentAt": "2026-03-09T14:00:00Z",
             "kind": "face-to-face", "status": "missed", "missedBy": "client"}""";

    static final String CONTACT = """
            {
              "id": "019a2b3c-0000-7000-8000-000000000004",
              "clientId": "019a2b3c-0000-7000-8000-00000000000c",
              "referralId": "019a2b3c-0000-7000-8000-000000000001",
              "serviceId": "019a2b3c-0000-7000-8000-000000000005",
              "number": 1,
              "appointmentAt": "2026-03-09T14:00:00Z",
              "kind": "face-to-face",
              "status": "missed",
              "missedBy": "client",
              "recordedAt": "2026-03-09T15:10:00Z"
            }""";

    static final String LIST = "{\"items\": [" + CONTACT + "]}";

    private ContactExamples() {}
}
