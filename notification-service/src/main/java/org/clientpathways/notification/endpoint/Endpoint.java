package org.clientpathways.notification.endpoint;

import java.net.InetSocketAddress;

/**
 * Where a webhook goes, with the address that was checked; a connection is made to that address and to no other.
 *
 * @param host the host's name, for the Host header and the certificate
 * @param tls whether the connection is encrypted
 * @param path path and query
 * @param address what the name stood for when it was checked
 */
public record Endpoint(String host, boolean tls, String path, InetSocketAddress address) {}
