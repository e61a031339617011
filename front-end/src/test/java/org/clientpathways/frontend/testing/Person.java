package org.clientpathways.frontend.testing;

import java.util.List;

/** Someone who signs in; all are invented. */
public enum Person {
    KEY_WORKER("Kim Keyes", "larkshire-council", "key-worker"),
    SERVICE_WORKER("Sam Service", "harbour-trust", "service-worker"),
    BOTH("Bo Both", "open-door", "key-worker", "service-worker"),
    MANAGER("Mo Manager", "larkshire-council", "manager"),
    PARTNERSHIP_MANAGER("Pia Partner", "harbour-trust", "partnership-manager"),
    GOVERNANCE("Gil Governor", "larkshire-council", "governance");

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
