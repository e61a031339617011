package org.clientpathways.endtoend;

/**
 * Where the parts of the running system are.
 *
 * @param keycloak base address of the identity server
 * @param referral base address of referral-service
 * @param pathway base address of pathway-service
 * @param notification base address of notification-service
 * @param frontEnd base address of the pages
 * @param connect base address of Kafka Connect
 * @param kafka the broker's bootstrap address
 * @param database JDBC address of the databases, which a database's name completes
 */
record Addresses(
        String keycloak,
        String referral,
        String pathway,
        String notification,
        String frontEnd,
        String connect,
        String kafka,
        String database) {}
