package org.clientpathways.notification.endpoint;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A DNS of the tests: some names stand for what the test says, at last for the last of it; all else is as it is. */
class TellTale extends HostLookup {

    private final Map<String, String[][]> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();

    /** What a name stands for each time it is looked up. */
    TellTale says(String host, String[]... eachTime) {
        answers.put(host, eachTime);
        return this;
    }

    TellTale says(String host, String address) {
        return says(host, new String[][] {{address}});
    }

    int asked(String host) {
        return asked.getOrDefault(host, 0);
    }

    @Override
    InetAddress[] all(String host) throws UnknownHostException {
        int before = asked.merge(host, 1, Integer::sum) - 1;
        String[][] told = answers.get(host.toLowerCase(java.util.Locale.ROOT));
        if (told == null) {
            return super.all(host);
        }
        return Stream.of(told[Math.min(before, told.length - 1)])
                .map(TellTale::address)
                .toArray(InetAddress[]::new);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
