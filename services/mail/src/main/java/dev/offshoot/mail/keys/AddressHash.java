package dev.offshoot.mail.keys;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * An address, recognisable but not readable.
 *
 * @param keyId the key of the ring that made it
 */
@SuppressWarnings("ArrayRecordComponent") // a bytea column
public record AddressHash(byte[] bytes, int keyId) {

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressHash(byte[] otherBytes, int otherKey)
                && keyId == otherKey
                && Arrays.equals(bytes, otherBytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
