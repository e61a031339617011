package org.clientpathways.frontend.testing;

import java.util.List;
import java.util.UUID;

/** Someone who signs in; all are invented. */
public enum Person {
    /** The key worker of the client that the samples have. */
    KEY_WORKER("Kim Keyes", "larkshire-council", "key-worker"),
    COLLEAGUE("Cleo Leigh", "larkshire-council", "key-worker"),
    LEAD("Lena Lead", "larkshire-council", "key-worker", "manager"),
    SERVICE_WORKER("Sam Service", "harbour-trust", "service-worker"),
    BOTH("Bo Both", "open-door", "key-worker", "service-worker"),
    MANAGER("Mo Manager", "larkshire-council", "manager"),
    PARTNERSHIP_MANAGER("Pia Partner", "harbour-trust", "partnership-manager"),
    GOVERNANCE("Gil Governor", "larkshire-council", "governance"),
    ADMINISTRATOR("Ada Admin", "harbour-trust", "administrator"),
    PARTNER_SYSTEM("Case System", "harbour-trust", "partner-system");

    private final String fullName;
    private final String agency;
    private final List<String> roles;

    Person(String fullName, String agency, String... roles) {
        this.fullName = fullName;
        this.agency = agency;
        this.roles = List.of(roles);
    }

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String account() {
        return this == KEY_WORKER
                ? Samples.KEY_WORKER
                : UUID.nameUUIDFromBytes(code().getBytes()).toString();
    }

    String fullName() {
        return fullName;
    }

    String agency() {
        return agency;
    }

    List<String> roles() {
        return roles;
    }
}
