/** The route of a client as a pure function of the client's events: no database, no broker, no clock. */
package org.clientpathways.pathway.route;
