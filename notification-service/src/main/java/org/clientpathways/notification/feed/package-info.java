/**
 * What each agency was told, in its place: to be read as a feed or as a stream, by a cursor that survives restarts. Every
 * place is in a partition of the topic, and nothing is ever added behind one that can be read.
 */
package org.clientpathways.notification.feed;
