package dev.offshoot.events.link;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** What a link says of itself, before anybody checked it. */
@SuppressWarnings("ArrayRecordComponent") // compared by RegistrationLinks in constant time, never by equals
record LinkToken(LinkPurpose purpose, UUID registration, byte[] mac) {

    private static final int MAC_BYTES = 32;
    private static final int LENGTH = 1 + 2 * Long.BYTES + MAC_BYTES;
    /** {@link #LENGTH} bytes in base64. */
    private static final int LETTERS = 66;

    String write() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(purpose.letter())
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits())
                .put(mac)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty for whatever has not the form of a token. */
    static Optional<LinkToken> parse(String text) {
        if (text.length() != LETTERS) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        return Arrays.stream(LinkPurpose.values())
                .filter(purpose -> purpose.letter() == bytes[0])
                .findFirst()
                .map(purpose -> of(purpose, ByteBuffer.wrap(bytes, 1, LENGTH - 1)));
    }

    private static LinkToken of(LinkPurpose purpose, ByteBuffer rest) {
        UUID registration = new UUID(rest.getLong(), rest.getLong());
        byte[] mac = new byte[MAC_BYTES];
        rest.get(mac);
        return new LinkToken(purpose, registration, mac);
    }
}
