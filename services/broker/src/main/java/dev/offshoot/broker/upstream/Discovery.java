package dev.offshoot.broker.upstream;

import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the endpoints behind the listed instances: {@code http(s)://host:port} is one, {@code dns://host:port} one for each address record. */
@Singleton
class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final String DNS = "dns";
    private static final byte[] METADATA_V6 = {(byte) 0xfd, 0, 0x0e, (byte) 0xc2};

    List<Endpoint> find(List<String> instances) {
        List<Endpoint> found = new ArrayList<>();
        for (String instance : instances) {
            try {
                found.addAll(find(URI.create(instance)));
            } catch (UnknownHostException unknown) {
                LOG.debug("No address for {}", instance);
            }
        }
        return found;
    }

    private static List<Endpoint> find(URI instance) throws UnknownHostException {
        if (!DNS.equals(instance.getScheme())) {
            Address address = Address.parse(instance.toString());
            InetAddress resolved = InetAddress.getByName(address.host());
            return refuses(resolved)
                    ? List.of()
                    : List.of(new Endpoint(address, new InetSocketAddress(resolved, address.port())));
        }
        return Arrays.stream(InetAddress.getAllByName(instance.getHost()))
                .filter(resolved -> !refuses(resolved))
                .map(resolved -> new Endpoint(
                        new Address(false, resolved.getHostAddress(), instance.getPort()),
                        new InetSocketAddress(resolved, instance.getPort())))
                .toList();
    }

    /** Link-local and metadata addresses belong to the machine's provider, never to a service. */
    static boolean refuses(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean metadata =
                bytes.length == 16 && Arrays.equals(bytes, 0, METADATA_V6.length, METADATA_V6, 0, METADATA_V6.length);
        boolean refused = address.isLinkLocalAddress() || address.isAnyLocalAddress() || metadata;
        if (refused) {
            LOG.warn(
                    "Instance address {} is link-local or a metadata address and is not used",
                    address.getHostAddress());
        }
        return refused;
    }
}
