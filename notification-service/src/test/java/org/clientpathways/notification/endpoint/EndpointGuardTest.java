package org.clientpathways.notification.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointGuardTest {

    private final EndpointGuard local = new EndpointGuard("local", new HostLookup());
    private final EndpointGuard production = new EndpointGuard("production", new HostLookup());

    @Test
    void aPublicAddressOverHttpsMayBeSentTo() throws EndpointRefused {
        Endpoint endpoint = production.check("https://93.184.216.34:8443/hooks?of=partner");

        assertThat(endpoint.host()).isEqualTo("93.184.216.34");
        assertThat(endpoint.path()).isEqualTo("/hooks?of=partner");
        assertThat(endpoint.address().getPort()).isEqualTo(8443);
        assertThat(production.check("https://[2606:4700::1111]").path()).isEqualTo("/");
    }

    @Test
    void thisMachineMayBeSentToInTheLocalProfileAlone() throws EndpointRefused {
        assertThat(local.check("http://localhost:8090/").tls()).isFalse();
        assertThat(local.check("https://127.0.0.1:8443/").tls()).isTrue();
        assertThat(local.check("http://[::1]:8090/").host()).isEqualTo("[::1]");
        for (String url : List.of("http://localhost:8090/", "https://127.0.0.1:8443/", "http://93.184.216.34/")) {
            assertThatThrownBy(() -> production.check(url)).isInstanceOf(EndpointRefused.class);
        }
        assertThatThrownBy(() -> local.check("http://10.0.0.1/")).isInstanceOf(EndpointRefused.class);
        assertThatThrownBy(() -> local.check("http://93.184.216.34/")).isInstanceOf(EndpointRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://8.8.8.8/x", "HTTP://10.0.0.1/", "ftp://8.8.8.8/", "hooks"})
    void whatIsNotHttpsIsToldToBeginWithIt(String url) {
        for (EndpointGuard guard : List.of(local, production)) {
            assertThatThrownBy(() -> guard.check(url)).hasMessage("Give an address that begins with https://");
        }
        assertThatThrownBy(() -> local.check("https://10.0.0.1/")).hasMessage("Give an address on the public internet");
    }

    @Test
    void whatIsConnectedToIsTheAddressThatWasCheckedWhateverTheNameStandsForNext() throws Exception {
        List<String> answers = new ArrayList<>(List.of("93.184.216.34", "127.0.0.1"));
        EndpointGuard changing = new EndpointGuard("production", new HostLookup() {
            @Override
            InetAddress[] all(String host) throws UnknownHostException {
                return InetAddress.getAllByName(answers.remove(0));
            }
        });
        InetSocketAddress address = changing.check("https://rebinding.example/").address();

        assertThat(address.isUnresolved()).isFalse();
        assertThat(address.getAddress().getHostAddress()).isEqualTo("93.184.216.34");
        assertThatThrownBy(() -> changing.check("https://rebinding.example/")).isInstanceOf(EndpointRefused.class);
    }

    @Test
    void oneAddressThatIsNotPublicIsEnoughToRefuseAName() {
        EndpointGuard guard = new EndpointGuard("local", new HostLookup() {
            @Override
            InetAddress[] all(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("127.0.0.1")};
            }
        });
        assertThatThrownBy(() -> guard.check("https://mixed.example/")).isInstanceOf(EndpointRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.1.2.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "[::]",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[fe80::1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[ff02::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[2002:7f00:1::]",
                "[fec0::1]",
                "localhost",
                "2130706433",
                "0x7f000001",
                "127.1"
            })
    void noAddressThatIsNotPublicIs(String host) {
        assertThatThrownBy(() -> production.check("https://" + host + "/")).isInstanceOf(EndpointRefused.class);
        boolean thisMachine = host.matches("127\\.\\d+\\.\\d+\\.1|localhost|\\[::1]|\\[::ffff:.*");
        if (!thisMachine) {
            assertThatThrownBy(() -> local.check("https://" + host + "/")).isInstanceOf(EndpointRefused.class);
        }
    }
}
