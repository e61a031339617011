package org.clientpathways.notification.endpoint;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are of the public internet: all but those that IANA's registries of special-purpose addresses (RFC
 * 6890 and what updates it) set apart. Of IPv6 only global unicast is taken, so that no other kind is forgotten.
 */
final class PublicAddresses {

    private static final List<IpSubnetFilterRule> SET_APART = rules(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** The first three bits of an IPv6 address, and what they are in global unicast (2000::/3). */
    private static final int THREE_BITS = 0xE0;

    private static final int GLOBAL_UNICAST = 0x20;

    private PublicAddresses() {}

    /** Whether this is one. Java gives an IPv4 address mapped into IPv6 as the IPv4 address it stands for. */
    static boolean contain(InetAddress address) {
        if (address instanceof Inet6Address && (address.getAddress()[0] & THREE_BITS) != GLOBAL_UNICAST) {
            return false;
        }
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return SET_APART.stream().noneMatch(range -> range.matches(socket));
    }

    private static List<IpSubnetFilterRule> rules(String... ranges) {
        return Stream.of(ranges)
                .map(range -> range.split("/"))
                .map(range -> new IpSubnetFilterRule(range[0], Integer.parseInt(range[1]), IpFilterRuleType.REJECT))
                .toList();
    }
}
