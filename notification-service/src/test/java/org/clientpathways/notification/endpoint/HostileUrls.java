package org.clientpathways.notification.endpoint;

import java.util.List;
import java.util.stream.Stream;

/** Addresses that lead, or might lead one who reads them otherwise, into somebody's own network. */
final class HostileUrls {

    /** Names that the DNS of the tests knows, and what they stand for. */
    static final List<String[]> NAMES = List.of(
            new String[] {"localtest.example", "127.0.0.1"},
            new String[] {"127.0.0.1.nip.example", "127.0.0.1"},
            new String[] {"metadata.google.internal", "169.254.169.254"},
            new String[] {"kubernetes.default.svc", "10.96.0.1"},
            new String[] {"six.example", "::1"},
            new String[] {"mapped.example", "::ffff:127.0.0.1"},
            new String[] {"translated.example", "64:ff9b::7f00:1"},
            new String[] {"localhost.localdomain", "127.0.0.1"});

    private static final List<String> HOSTS = List.of(
            // IPv4, of this machine and of networks that are not the public's
            "127.0.0.1",
            "127.0.0.2",
            "127.1.2.3",
            "127.255.255.254",
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            // where clouds tell their secrets
            "169.254.169.254",
            "169.254.170.2",
            "100.100.100.200",
            "192.0.0.192",
            "[fd00:ec2::254]",
            // short, decimal, octal, hex, and mixed
            "127.1",
            "127.0.1",
            "127",
            "0",
            "2130706433",
            "2852039166",
            "4294967295",
            "0177.0.0.1",
            "0177.1",
            "017700000001",
            "127.0.0.01",
            "00.0.0.0",
            "0x7f000001",
            "0x7f.0.0.1",
            "0x7f.1",
            "0X7F.0x0.0x0.0x1",
            "0xa9fea9fe",
            "0x",
            "383.0.0.1",
            "127.0.0.1.1",
            // IPv6, and IPv4 inside of it: mapped, compatible, translated, 6to4, Teredo
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[::]",
            "[::ffff:127.0.0.1]",
            "[::ffff:7f00:1]",
            "[::ffff:169.254.169.254]",
            "[::ffff:0:127.0.0.1]",
            "[::127.0.0.1]",
            "[::7f00:1]",
            "[64:ff9b::127.0.0.1]",
            "[64:ff9b::a9fe:a9fe]",
            "[64:ff9b:1::7f00:1]",
            "[2002:7f00:1::]",
            "[2002:a9fe:a9fe::1]",
            "[2001::1]",
            "[2001:0:7f00:1:0:0:80ff:fffe]",
            "[2001:db8::1]",
            "[3fff::1]",
            "[5f00::1]",
            "[100::1]",
            "[fc00::1]",
            "[fd12:3456::1]",
            "[fe80::1]",
            "[fec0::1]",
            "[ff02::1]",
            // zone ids
            "[fe80::1%25lo]",
            "[fe80::1%25eth0]",
            "[::1%25lo]",
            "[2606:4700::1111%25lo]",
            // who the request seems to be for
            "user:password@127.0.0.1",
            "93.184.216.34@127.0.0.1",
            "93.184.216.34%40127.0.0.1",
            "93.184.216.34\\@127.0.0.1",
            "127.0.0.1#@93.184.216.34",
            "127.0.0.1?@93.184.216.34",
            // letters that some read as others
            "①②⑦.⓪.⓪.①",
            "１２７.0.0.1",
            "127。0。0。1",
            "127．0．0．1",
            "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
            "localhost。",
            "loc\u0430lhost",
            "%31%32%37.0.0.1",
            "localhost%00.example",
            "127.0.0.1%0d%0a",
            // dots at the end, and names
            "127.0.0.1.",
            "2130706433.",
            "localhost.",
            "localhost",
            "LOCALHOST",
            "",
            ".",
            "-",
            "a".repeat(300));

    private static final List<String> WHOLE = List.of(
            "http://127.0.0.1:%d/",
            "http://93.184.216.34/",
            "ftp://127.0.0.1:%d/",
            "gopher://127.0.0.1:%d/",
            "file:///etc/passwd",
            "jar:https://127.0.0.1:%d/!/",
            "//127.0.0.1:%d/",
            "https:127.0.0.1:%d",
            "https:/127.0.0.1:%d/",
            "https:///127.0.0.1:%d/",
            "https:\\\\127.0.0.1:%d\\",
            " https://127.0.0.1:%d/",
            "https://127.0.0.1:%d/\n",
            "https://\t127.0.0.1:%d/",
            "https://127.0.0.1:0/",
            "https://93.184.216.34:0/",
            "https://93.184.216.34:65536/",
            "https://93.184.216.34:99999999999/",
            "https://93.184.216.34:-1/",
            "https://93.184.216.34:port/");

    private HostileUrls() {}

    /** All of them, with a port of this machine. */
    static List<String> to(int port) {
        return Stream.of(
                        HOSTS.stream().map(host -> "https://" + host + ":" + port + "/hooks"),
                        NAMES.stream().map(name -> "https://" + name[0] + ":" + port + "/hooks"),
                        WHOLE.stream().map(whole -> whole.contains("%d") ? whole.formatted(port) : whole))
                .flatMap(urls -> urls)
                .toList();
    }
}
