package org.clientpathways.frontend.testing;

/** Answers of the services, all invented. */
public final class Samples {

    public static final String CLIENT_ID = "019a2b3c-0000-7000-8000-00000000000c";
    public static final String KEY_WORKER = "6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10";
    public static final String SERVICE_ID = "019a2b3c-0000-7000-8000-000000000005";
    public static final String OTHER_SERVICE_ID = "019a2b3c-0000-7000-8000-000000000006";
    public static final String REFERRAL_ID = "019a2b3c-0000-7000-8000-000000000001";
    public static final String AGREEMENT_ID = "019a2b3c-0000-7000-8000-00000000000a";

    static final String AGENCIES = """
            {"items":[{"alias":"harbour-trust","name":"Harbour Trust","kind":"charity"},
                      {"alias":"larkshire-council","name":"Larkshire Council","kind":"council"}]}""";

    public static final String CLIENT = """
            {"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann","familyName":"Example",
             "bornOn":"1984-03-27","sex":"female","postcode":"LK1 2AB","phone":"01632 960001",
             "accessNeeds":["large-print"],"registeredBy":"larkshire-council","registeredAt":"2026-01-05T09:00:00Z",
             "keyWorker":{"account":"6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10","name":"Kim Keyes","agency":"larkshire-council"},
             "actions":["hand-over","change-key-worker"],"refused":[]}""";

    public static final String MERGED_INTO = "019a2b3c-0000-7000-8000-0000000000c2";

    /** The same once it was merged into another record. */
    public static final String MERGED_CLIENT = CLIENT.replaceFirst("\\{", "{\"mergedInto\":\"" + MERGED_INTO + "\",");

    public static final String SERVICE = """
            {"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice","description":"Help with debts",
             "agency":{"alias":"harbour-trust","name":"Harbour Trust"},"needs":["money-and-debt"],"places":["LK1"],
             "minimumAge":16,"targets":{"responseDays":5,"waitDays":28},"open":true}""";

    public static final String OTHER_SERVICE = """
            {"id":"019a2b3c-0000-7000-8000-000000000006","name":"Open Door Money Help","description":"Budgeting",
             "agency":{"alias":"open-door","name":"Open Door"},"needs":["money-and-debt"],"places":[],"open":true}""";

    public static final String REFERRAL = """
            {"id":"019a2b3c-0000-7000-8000-000000000001","status":"sent","clientId":"019a2b3c-0000-7000-8000-00000000000c",
             "client":{"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann","familyName":"Example",
                       "bornOn":"1984-03-27","postcode":"LK1 2AB","refused":["characteristics"]},
             "service":{"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice",
                        "agency":{"alias":"harbour-trust","name":"Harbour Trust"}},
             "need":"money-and-debt","reason":"Letters from three lenders","urgency":"soon","lawfulBasis":"public-task",
             "shared":["identity","contact","needs","circumstances"],
             "refused":[{"category":"characteristics","reason":"no-agreement"}],
             "referringAgency":{"alias":"larkshire-council","name":"Larkshire Council"},
             "receivingAgency":{"alias":"harbour-trust","name":"Harbour Trust"},
             "referredBy":{"account":"6b2f0d5e-7d0c-4c53-9a55-5d2f6f1d7a10","name":"Kim Keyes"},
             "sentAt":"2026-01-05T09:00:00Z","clockStartedAt":"2026-01-05T09:00:00Z",
             "mayBecome":["accepted","waiting","declined","withdrawn"],
             "actions":["accept","waitlist","decline","start","end","fail","withdraw","correct"],
             "lastMilestoneAt":"2026-01-05T09:00:00Z"}""";

    /** What the receiving agency is told of a referral once the client's agreement has ended. */
    public static final String THIN_REFERRAL = """
            {"id":"019a2b3c-0000-7000-8000-000000000001","status":"sent","clientId":"019a2b3c-0000-7000-8000-00000000000c",
             "service":{"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice",
                        "agency":{"alias":"harbour-trust","name":"Harbour Trust"}},
             "refused":[{"category":"identity","reason":"agreement-withdrawn"},
                        {"category":"contact","reason":"agreement-withdrawn"},
                        {"category":"needs","reason":"agreement-replaced"}],
             "referringAgency":{"alias":"larkshire-council","name":"Larkshire Council"},
             "receivingAgency":{"alias":"harbour-trust","name":"Harbour Trust"},
             "sentAt":"2026-01-05T09:00:00Z","clockStartedAt":"2026-01-05T09:00:00Z",
             "mayBecome":["accepted","declined"],"actions":["accept","decline","start","withdraw"],
             "lastMilestoneAt":"2026-01-05T09:00:00Z"}""";

    public static final String HISTORY = """
            {"items":[{"transition":"send","status":"sent","agency":"larkshire-council","name":"Kim Keyes",
             "occurredAt":"2026-01-05T09:00:00Z","recordedAt":"2026-01-07T09:00:00Z","note":"Call in the afternoon"}]}""";

    public static final String AGREEMENT = """
            {"id":"019a2b3c-0000-7000-8000-00000000000a","clientId":"019a2b3c-0000-7000-8000-00000000000c",
             "status":"given","recipients":[{"agency":"harbour-trust"}],"purposes":["referral"],
             "categories":["identity","contact"],"from":"2026-01-01","given":"spoken","givenBy":"client",
             "recordedBy":"larkshire-council","recordedAt":"2026-01-01T09:00:00Z","version":3}""";

    public static final String OVERRIDE_ID = "019a2b3c-0000-7000-8000-00000000000b";

    public static final String OVERRIDE = """
            {"id":"019a2b3c-0000-7000-8000-00000000000b","clientId":"019a2b3c-0000-7000-8000-00000000000c",
             "status":"to-review","recipient":{"agency":"harbour-trust"},"categories":["identity","risk"],
             "ground":"adult-protection","harm":"Said that a neighbour takes her money","decidedBy":"Jo Reed, lead",
             "clientTold":false,"whyNotTold":"The neighbour reads her letters","reviewOn":"2026-02-01",
             "recordedBy":"larkshire-council","recordedByName":"Kim Keyes","recordedAt":"2026-01-05T09:00:00Z",
             "lapsesAt":"2026-01-08T09:00:00Z","actions":["approve","end"]}""";

    public static final String SIGNPOST_ID = "019a2b3c-0000-7000-8000-00000000000d";

    public static final String SIGNPOST = """
            {"id":"019a2b3c-0000-7000-8000-00000000000d","status":"to-follow-up",
             "clientId":"019a2b3c-0000-7000-8000-00000000000c",
             "client":{"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann","familyName":"Example"},
             "service":{"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice",
                        "agency":{"alias":"harbour-trust","name":"Harbour Trust"}},
             "agency":{"alias":"larkshire-council","name":"Larkshire Council"},"need":"money-and-debt",
             "note":"Wants to phone them herself","followUpOn":"2026-02-07","due":true,
             "givenAt":"2026-01-05T09:00:00Z","givenBy":"Kim Keyes","followUps":[]}""";

    /** The same once the client said why they could not. */
    public static final String FOLLOWED_UP = """
            {"id":"019a2b3c-0000-7000-8000-00000000000d","status":"followed-up",
             "clientId":"019a2b3c-0000-7000-8000-00000000000c",
             "client":{"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann","familyName":"Example"},
             "service":{"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice",
                        "agency":{"alias":"harbour-trust","name":"Harbour Trust"}},
             "agency":{"alias":"larkshire-council","name":"Larkshire Council"},"need":"money-and-debt","due":false,
             "result":"could-not","obstacle":"no-answer","givenAt":"2026-01-05T09:00:00Z","givenBy":"Kim Keyes",
             "followUps":[{"result":"could-not","obstacle":"no-answer","note":"Rang three times",
               "recordedAt":"2026-02-07T09:00:00Z","recordedBy":"Kim Keyes",
               "agency":{"alias":"larkshire-council","name":"Larkshire Council"}}]}""";

    public static final String DECISION = """
            {"permitted":[{"category":"identity","basis":{"kind":"agreement"}},
                          {"category":"contact","basis":{"kind":"agreement"}},
                          {"category":"needs","basis":{"kind":"agreement"}},
                          {"category":"circumstances","basis":{"kind":"agreement"}}],
             "refused":[{"category":"health","reason":"no-agreement"}],
             "wouldSee":{"client":{"id":"019a2b3c-0000-7000-8000-00000000000c","givenName":"Ann",
                "familyName":"Example","bornOn":"1984-03-27","postcode":"LK1 2AB"},
                "need":"money-and-debt","reason":"Letters from three lenders"}}""";

    public static final String ROUTE = """
            {"clientId":"019a2b3c-0000-7000-8000-00000000000c","openedAt":"2026-01-05T09:00:00Z",
             "clockStartedAt":"2026-01-05T09:00:00Z","status":"open",
             "steps":[{"id":"019a2b3c-0000-7000-8000-000000000001",
               "service":{"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice",
                          "agency":{"alias":"harbour-trust","name":"Harbour Trust"}},
               "from":"outside","status":"started","enteredAt":"2026-01-05T09:00:00Z",
               "startedAt":"2026-01-15T13:00:00Z"}],
             "handovers":[],
             "spells":[
               {"stepId":"019a2b3c-0000-7000-8000-000000000001","kind":"awaiting-response",
                "place":{"from":"outside","to":"019a2b3c-0000-7000-8000-000000000005"},
                "begin":"2026-01-05T09:00:00Z","end":"2026-01-08T10:30:00Z","endedBy":"accepted","open":false,"days":3},
               {"stepId":"019a2b3c-0000-7000-8000-000000000001","kind":"waiting-to-start",
                "begin":"2026-01-08T10:30:00Z","end":"2026-01-15T13:00:00Z","endedBy":"started","open":false,"days":7},
               {"stepId":"019a2b3c-0000-7000-8000-000000000001","kind":"in-service",
                "begin":"2026-01-15T13:00:00Z","open":true,"days":20}],
             "milestones":[
               {"at":"2026-01-05T09:00:00Z","what":"sent","stepId":"019a2b3c-0000-7000-8000-000000000001"},
               {"at":"2026-01-08T10:30:00Z","what":"accepted","stepId":"019a2b3c-0000-7000-8000-000000000001"},
               {"at":"2026-01-15T13:00:00Z","what":"started","stepId":"019a2b3c-0000-7000-8000-000000000001"}],
             "refused":[]}""";

    public static final String BOTTLENECKS = """
            {"period":{"from":"2026-03-01","to":"2026-04-01"},"asOf":"2026-04-09T10:15:30Z","scope":"own-agency",
             "total":{"daysLost":1930,"waits":71,"clients":58,"beganInPeriod":40,"stillWaiting":11,"pastTarget":7,
                      "oldestDays":61},
             "items":[
               {"place":{"from":"outside","to":{"id":"019a2b3c-0000-7000-8000-000000000005",
                  "name":"Harbour Debt Advice","agency":{"alias":"harbour-trust","name":"Harbour Trust"}}},
                "kind":"waiting-to-start","daysLost":1525,"share":0.790155,"waits":41,"clients":41,"beganInPeriod":19,
                "stillWaiting":9,"pastTarget":6,"oldestDays":61,"targetDays":28},
               {"place":{"from":{"id":"019a2b3c-0000-7000-8000-000000000005","name":"Harbour Debt Advice",
                  "agency":{"alias":"harbour-trust","name":"Harbour Trust"}},
                  "to":{"id":"019a2b3c-0000-7000-8000-000000000006","name":"Open Door Money Help",
                  "agency":{"alias":"open-door","name":"Open Door"}}},
                "kind":"awaiting-response","daysLost":405,"share":0.209845,"waits":30,"clients":28,"beganInPeriod":21,
                "stillWaiting":2,"pastTarget":0,"oldestDays":12}]}""";

    private Samples() {}

    /** A list that ends with this page. */
    public static String items(String... items) {
        return "{\"items\":[" + String.join(",", items) + "]}";
    }
}
