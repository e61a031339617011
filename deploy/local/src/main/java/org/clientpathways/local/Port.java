package org.clientpathways.local;

/** What listens on one machine, where, and the variable that moves it. */
public enum Port {
    FRONT_END("front-end", "PATHWAYS_FRONT_END_PORT", 8080),
    REFERRAL("referral-service", "PATHWAYS_REFERRAL_PORT", 8081),
    PATHWAY("pathway-service", "PATHWAYS_PATHWAY_PORT", 8082),
    NOTIFICATION("notification-service", "PATHWAYS_NOTIFICATION_PORT", 8083),
    KEYCLOAK("Keycloak", "PATHWAYS_KEYCLOAK_PORT", 8180),
    KAFKA("Kafka", "PATHWAYS_KAFKA_PORT", 19092),
    POSTGRES("PostgreSQL", "PATHWAYS_POSTGRES_PORT", 15432),
    CONNECT("Kafka Connect", "PATHWAYS_CONNECT_PORT", 18083),
    SMTP("the mailbox's mails", "PATHWAYS_SMTP_PORT", 3025),
    INBOX("the mailbox's page", "PATHWAYS_INBOX_PORT", 8084);

    private final String listener;
    private final String variable;
    private final int usual;

    Port(String listener, String variable, int usual) {
        this.listener = listener;
        this.variable = variable;
        this.usual = usual;
    }

    /** Who listens there. */
    public String listener() {
        return listener;
    }

    /** The environment variable that chooses another. */
    public String variable() {
        return variable;
    }

    /** The number unless the variable says otherwise. */
    public int usual() {
        return usual;
    }
}
