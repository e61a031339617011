package org.clientpathways.notification.preference;

/** The examples in the API's description; a test reads each as what it is an example of. */
final class PreferenceExamples {

    static final String WANTED = """
            {"page": "at-once", "mail": "daily"}""";

    static final String VIEW = """
            {
              "page": "daily",
              "mail": "at-once",
              "mailState": "ready",
              "address": "key.worker@larkshire-council.example.org",
              "toldBefore": "2026-03-04T07:00:00Z"
            }""";

    private PreferenceExamples() {}
}
