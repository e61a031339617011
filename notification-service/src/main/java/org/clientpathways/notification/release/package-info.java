/**
 * Handing events on to those who tell partners, in each client's order: an event that comes while one before it is missing
 * waits in the table of events taken, until the missing one is mended and put back. Other clients' events go on.
 */
package org.clientpathways.notification.release;
