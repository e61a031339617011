/**
 * Events of this service's own to one endpoint, sent at once while its agency waits for the outcome: the handshake that
 * proves that the endpoint is the agency's, before anything is sent there, and test events.
 */
package org.clientpathways.notification.proving;
