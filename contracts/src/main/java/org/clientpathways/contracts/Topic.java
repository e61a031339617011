package org.clientpathways.contracts;

/** The Kafka topics of the published language. */
public enum Topic {
    REFERRAL_EVENTS("referral-events"),
    CLIENT_DESCRIPTIONS("client-descriptions"),
    DIRECTORY_EVENTS("directory-events"),
    PATHWAY_EVENTS("pathway-events"),
    /** Restricted, and kept for 90 days. */
    DISCLOSURE_HEADS("disclosure-heads");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** Where a consumer puts what it could not take. */
    public String deadLetterName() {
        return topicName + ".dead-letter";
    }
}
