package org.clientpathways.notification.endpoint;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a host's name stands for now. */
@ApplicationScoped
class HostLookup {

    /**
     * Every address of the host; an address stands for itself.
     *
     * @throws UnknownHostException when it has none
     */
    InetAddress[] all(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }
}
