package org.clientpathways.local.demo.story;

import java.util.Arrays;
import java.util.List;

/** The people who can sign in to the demo, named for what they do; every password is {@link #PASSWORD}. */
public enum Account {
    KEYWORKER("keyworker", "Kezia", "Larkin", Agency.LARKSHIRE_COUNCIL, "key-worker"),
    KEYWORKER2("keyworker2", "Kofi", "Hartwell", Agency.LARKSHIRE_COUNCIL, "key-worker"),
    MANAGER("manager", "Mina", "Oakes", Agency.LARKSHIRE_COUNCIL, "manager"),
    ADMINISTRATOR("administrator", "Ada", "Prentice", Agency.LARKSHIRE_COUNCIL, "administrator"),
    COUNCIL_WORKER("serviceworker-council", "Conor", "Wills", Agency.LARKSHIRE_COUNCIL, "service-worker"),
    GOVERNANCE("governance", "Gwen", "Lockhart", Agency.LARKSHIRE_COUNCIL, "governance"),
    HEALTH_WORKER("healthworker", "Hester", "Vale", Agency.LARKSHIRE_HEALTH, "service-worker"),
    HEALTH_KEY_WORKER("healthkeyworker", "Hamid", "Rowe", Agency.LARKSHIRE_HEALTH, "key-worker"),
    PARTNERSHIP_MANAGER(
            "partnershipmanager", "Priya", "March", Agency.LARKSHIRE_HEALTH, "partnership-manager", "manager"),
    HARBOUR_WORKER("serviceworker", "Sol", "Winter", Agency.HARBOUR_TRUST, "service-worker"),
    HARBOUR_MANAGER("charitymanager", "Cherry", "Adeane", Agency.HARBOUR_TRUST, "manager"),
    HARBOUR_ADMINISTRATOR("charityadministrator", "Cato", "Ames", Agency.HARBOUR_TRUST, "administrator"),
    HARBOUR_SYSTEM("partnersystem", "Harbour", "Case System", Agency.HARBOUR_TRUST, "partner-system"),
    OPEN_DOOR_WORKER("opendoorworker", "Olive", "Penrose", Agency.OPEN_DOOR, "service-worker", "key-worker"),
    OPEN_DOOR_GOVERNANCE("opendoorgovernance", "Oscar", "Lindley", Agency.OPEN_DOOR, "governance"),
    OUTSIDER("outsider", "Otto", "Faraway", Agency.FAR_FIELDS, "key-worker");

    /** The password of every demo account. */
    public static final String PASSWORD = "pathways";

    private final String username;
    private final String givenName;
    private final String familyName;
    private final Agency agency;
    private final List<String> roles;

    Account(String username, String givenName, String familyName, Agency agency, String... roles) {
        this.username = username;
        this.givenName = givenName;
        this.familyName = familyName;
        this.agency = agency;
        this.roles = List.of(roles);
    }

    /** Who answers the referrals that this agency's services receive. */
    public static Account answeringFor(Agency agency) {
        return Arrays.stream(values())
                .filter(account -> account.agency == agency && account.roles.contains("service-worker"))
                .findFirst()
                .orElseThrow();
    }

    /** What they sign in with. */
    public String username() {
        return username;
    }

    /** Given name, shown to colleagues. */
    public String givenName() {
        return givenName;
    }

    /** Family name, shown to colleagues. */
    public String familyName() {
        return familyName;
    }

    /** The one agency they act for. */
    public Agency agency() {
        return agency;
    }

    /** Realm roles. */
    public List<String> roles() {
        return roles;
    }
}
