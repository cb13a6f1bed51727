package dev.offshoot.broker.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private final Discovery discovery = new Discovery();

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "169.254.0.1", "fe80::1", "fd00:ec2::254", "0.0.0.0", "::"})
    void addressesOfTheMachinesProviderAreNoInstances(String address) {
        assertThat(Discovery.refuses(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.0.7", "::1", "fd12:3456::1"})
    void privateAddressesAre(String address) {
        assertThat(Discovery.refuses(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void refusedOneIsLeftOutOfTheList() {
        assertThat(discovery.find(List.of("http://169.254.169.254:80", "http://127.0.0.1:81", "dns://127.0.0.1:82")))
                .extracting(endpoint -> endpoint.address().toString())
                .containsExactly("http://127.0.0.1:81", "http://127.0.0.1:82");
    }

    @Test
    void nameThatNobodyKnowsCostsTheOthersNothing() {
        assertThat(discovery.find(List.of("http://no-such-host.invalid:80", "http://127.0.0.1:81")))
                .hasSize(1);
    }
}
