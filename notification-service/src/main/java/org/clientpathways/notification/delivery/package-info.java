/**
 * Sending events to subscribers. An event is made a delivery for each subscription that wants it, in the transaction that
 * keeps the event. The deliveries of one client to one subscription are a queue, worked on by one task of db-scheduler in
 * the order of the client's events, so that order is kept and what is stuck holds back nothing but itself.
 */
package org.clientpathways.notification.delivery;
