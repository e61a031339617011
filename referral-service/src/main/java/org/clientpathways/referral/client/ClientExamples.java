package org.clientpathways.referral.client;

/** Requests about clients, as the API's description shows them. The people are invented. */
final class ClientExamples {

    static final String REGISTER = """
            {"givenName": "Robin", "familyName": "Marlowe", "bornOn": "1984-05-30", "sex": "female",
             "postcode": "LK1 2AB", "phone": "01632 960123", "email": "robin@example.org", "language": "Polish",
             "interpreterNeeded": true, "accessNeeds": ["step-free-access", "text-not-calls"],
             "ethnicGroup": "other-white", "externalIds": [{"system": "housing-register", "value": "HR-1042"}]}""";

    static final String SEARCH = "{\"text\": \"marl rob\", \"bornOn\": \"1984-05-30\"}";

    static final String CASELOAD = "{\"keyWorker\": \"me\"}";

    static final String AMEND = "{\"postcode\": \"LK3 4CD\", \"phone\": null}";

    private ClientExamples() {}
}
