package org.clientpathways.referral.agreement;

/** The examples of requests in the API's description. */
final class AgreementExamples {

    static final String BY_THE_CLIENT = """
            {"recipients": [{"agency": "harbour-trust"}],
             "purposes": ["referral", "coordination"],
             "categories": ["identity", "contact", "needs", "circumstances"],
             "from": "2026-03-01", "until": "2027-02-28", "given": "spoken", "givenBy": "client",
             "language": "Polish", "interpreter": "Larkshire interpreters, by phone",
             "wording": "We would like to tell Harbour Trust who you are and what you need"}""";

    static final String BY_A_REPRESENTATIVE = """
            {"recipients": [{"service": "019a2b3c-0000-7000-8000-000000000005"}],
             "purposes": ["referral"], "categories": ["identity", "contact", "needs"],
             "from": "2026-03-01", "given": "written", "givenBy": "representative",
             "representative": {"name": "Sam Example", "authority": "parental-responsibility"}}""";

    static final String REPLACING = """
            {"recipients": [{"agency": "harbour-trust"}],
             "purposes": ["referral"], "categories": ["identity", "contact"],
             "from": "2026-03-01", "given": "spoken", "givenBy": "client", "understands": true,
             "replaces": "019a2b3c-0000-7000-8000-00000000000a"}""";

    private AgreementExamples() {}
}
