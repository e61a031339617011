package org.clientpathways.notification.feed;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class FeedExamples {

    static final String CURSOR = "MSwzOjUyMTowLDc6NDk4OjI";

    static final String PAGE = """
            {
              "items": [{
                "specversion": "1.0",
                "id": "019a2b3c-0000-7000-8000-0000000000e1",
                "source": "/referral-service",
                "type": "org.clientpathways.referral.sent.v1",
                "subject": "019a2b3c-0000-7000-8000-00000000000f",
                "time": "2026-03-02T10:15:30.125Z",
                "datacontenttype": "application/json",
                "data": {
                  "referralId": "019a2b3c-0000-7000-8000-00000000000f",
                  "clientId": "019a2b3c-0000-7000-8000-00000000000c",
                  "serviceId": "019a2b3c-0000-7000-8000-000000000005",
                  "referringAgency": "larkshire-council",
                  "receivingAgency": "harbour-trust",
                  "recordedAt": "2026-03-02T10:15:30.125Z"
                }
              }],
              "next": "MSwzOjUyMTowLDc6NDk4OjI"
            }""";

    static final String STREAM = """
            :from here
            id:MSwzOjUyMDowLDc6NDk4OjI

            id:MSwzOjUyMTowLDc6NDk4OjI
            event:org.clientpathways.referral.sent.v1
            data:{"specversion":"1.0","id":"019a2b3c-0000-7000-8000-0000000000e1","source":"/referral-service",\
            "type":"org.clientpathways.referral.sent.v1","subject":"019a2b3c-0000-7000-8000-00000000000f",\
            "time":"2026-03-02T10:15:30.125Z","datacontenttype":"application/json",\
            "data":{"referralId":"019a2b3c-0000-7000-8000-00000000000f",\
            "clientId":"019a2b3c-0000-7000-8000-00000000000c","serviceId":"019a2b3c-0000-7000-8000-000000000005",\
            "referringAgency":"larkshire-council","receivingAgency":"harbour-trust",\
            "recordedAt":"2026-03-02T10:15:30.125Z"}}

            :nothing new
            """;

    private FeedExamples() {}
}
