package dev.offshoot.web.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** A block of addresses in CIDR notation. */
public record Network(InetAddress first, int bits) {

    private static final int IPV6_CUSTOMER_BITS = 64;

    public static Network parse(String cidr) {
        String[] parts = cidr.trim().split("/", 2);
        InetAddress address = addressOf(parts[0])
                .orElseThrow(() -> new IllegalArgumentException(cidr + " is no network; write 10.0.0.0/8"));
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
        return new Network(masked(address, bits), bits);
    }

    /** The address written in digits; never asks a name server. */
    public static Optional<InetAddress> addressOf(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The block one customer has: the address itself in IPv4, the /64 in IPv6. */
    public static String ofCustomer(InetAddress address) {
        if (address.getAddress().length == Integer.BYTES) {
            return address.getHostAddress();
        }
        return masked(address, IPV6_CUSTOMER_BITS).getHostAddress() + "/" + IPV6_CUSTOMER_BITS;
    }

    public boolean contains(InetAddress address) {
        return address.getAddress().length == first.getAddress().length
                && masked(address, bits).equals(first);
    }

    private static InetAddress masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int index = 0; index < bytes.length; index++) {
            int kept = Math.clamp(bits - index * (long) Byte.SIZE, 0, Byte.SIZE);
            bytes[index] = (byte) (bytes[index] & (0xff << (Byte.SIZE - kept)));
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Masking does not change the length", e);
        }
    }
}
