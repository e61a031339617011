/**
 * Sending events to subscribers. An event is made a delivery for each subscription that wants it, in the transaction that
 * keeps the event. The deliveries of one client to one subscription are a queue, sent in the order of the client's events.
 * One task of db-scheduler for each subscription sends the first of many queues at once, so that order is kept, what is
 * stuck holds back nothing but itself, and no endpoint holds back another. A replay puts what was told before into the queues
 * again, by a task of its own.
 */
package org.clientpathways.notification.delivery;
