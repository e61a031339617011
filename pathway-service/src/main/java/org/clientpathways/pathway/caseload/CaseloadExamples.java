package org.clientpathways.pathway.caseload;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class CaseloadExamples {

    static final String PAGE = """
            {
              "items": [{
                "clientId": "019a2b3c-0000-7000-8000-00000000000c",
                "openedAt": "2026-01-05T09:00:00Z",
                "openSteps": 2,
                "oldestWaitDays": 31,
                "lastMilestoneAt": "2026-02-03T14:20:00Z",
                "attention": {"overdueSteps": 1, "followUpsDue": 0, "missedAppointments": 0}
              }, {
                "clientId": "019a2b3c-0000-7000-8000-00000000000d",
                "openSteps": 0,
                "attention": {"overdueSteps": 0, "followUpsDue": 0, "missedAppointments": 0}
              }],
              "next": "MjAyNi0wMS0wNVQwOTowMDowMFoKMDE5YTJiM2MtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDBk"
            }""";

    static final String BAD_REQUEST = """
            {
              "type": "https://clientpathways.org/problems/bad-request",
              "title": "The request needs correcting",
              "status": 400,
              "detail": "Correct the fields named under violations and send the request again.",
              "violations": [{"field": "keyWorker", "message": "Give me, for your own caseload"}]
            }""";

    private CaseloadExamples() {}
}
