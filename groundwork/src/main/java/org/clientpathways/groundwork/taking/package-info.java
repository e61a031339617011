/**
 * Taking events in from Kafka: each exactly once in its effect, none lost, and none that cannot be taken in the way of
 * the others. Its classes are wired by the service that takes, as its Kafka dependency is optional here.
 */
package org.clientpathways.groundwork.taking;
