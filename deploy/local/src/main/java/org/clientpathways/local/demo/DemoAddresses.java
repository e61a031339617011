package org.clientpathways.local.demo;

import java.util.Map;

/**
 * Where the demo is loaded to.
 *
 * @param keycloak base address of the identity server
 * @param referral base address of referral-service
 * @param pathway base address of pathway-service
 * @param adminUser administrator of the identity server
 * @param adminPassword that administrator's password
 */
record DemoAddresses(String keycloak, String referral, String pathway, String adminUser, String adminPassword) {

    /**
     * Reads them from PATHWAYS_KEYCLOAK_URL, PATHWAYS_REFERRAL_URL, PATHWAYS_PATHWAY_URL, PATHWAYS_KEYCLOAK_ADMIN and
     * PATHWAYS_KEYCLOAK_ADMIN_PASSWORD.
     *
     * @throws DemoFailure when one without a default is missing
     */
    static DemoAddresses from(Map<String, String> environment) {
        return new DemoAddresses(
                environment.getOrDefault("PATHWAYS_KEYCLOAK_URL", "http://localhost:8180"),
                environment.getOrDefault("PATHWAYS_REFERRAL_URL", "http://localhost:8081"),
                environment.getOrDefault("PATHWAYS_PATHWAY_URL", "http://localhost:8082"),
                required(environment, "PATHWAYS_KEYCLOAK_ADMIN"),
                required(environment, "PATHWAYS_KEYCLOAK_ADMIN_PASSWORD"));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new DemoFailure("Set " + name + ": the demo makes its accounts with it");
        }
        return value;
    }
}
