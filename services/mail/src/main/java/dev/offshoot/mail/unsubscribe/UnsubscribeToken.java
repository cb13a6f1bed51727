package dev.offshoot.mail.unsubscribe;

import dev.offshoot.mail.keys.AddressHash;
import dev.offshoot.mail.keys.MailKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants no more mails about what, as the link carries it: user or address hash, topic, locale and a MAC. It needs
 * no look-up, shows no address and stays valid after redaction.
 */
public record UnsubscribeToken(
        @Nullable UUID user, @Nullable AddressHash address, long topicId, String locale) {

    private static final int MAC_BYTES = 32;
    private static final byte USER = 1;
    private static final byte ADDRESS = 2;
    private static final int HASH_BYTES = 32;
    private static final int UUID_BYTES = 16;

    public String write(MailKeys keys) {
        byte[] content = content();
        byte[] mac = Arrays.copyOf(keys.sign(content), MAC_BYTES);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(content.length + mac.length)
                        .put(content)
                        .put(mac)
                        .array());
    }

    private byte[] content() {
        byte[] language = locale.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer =
                ByteBuffer.allocate(1 + (user == null ? HASH_BYTES : UUID_BYTES) + Long.BYTES + language.length);
        if (user == null) {
            buffer.put(ADDRESS)
                    .put(Optional.ofNullable(address).map(AddressHash::bytes).orElseThrow());
        } else {
            buffer.put(USER).putLong(user.getMostSignificantBits()).putLong(user.getLeastSignificantBits());
        }
        return buffer.putLong(topicId).put(language).array();
    }

    /** Empty when a single letter differs. */
    public static Optional<UnsubscribeToken> read(String token, MailKeys keys) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < 1 + UUID_BYTES + Long.BYTES + MAC_BYTES) {
                return Optional.empty();
            }
            byte[] content = Arrays.copyOf(bytes, bytes.length - MAC_BYTES);
            byte[] mac = Arrays.copyOfRange(bytes, bytes.length - MAC_BYTES, bytes.length);
            OptionalInt signer = keys.signer(content, mac);
            return signer.isPresent() ? Optional.of(parse(content, signer.getAsInt())) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** @param keyId of the key that signed it, and made the hash in it */
    private static UnsubscribeToken parse(byte[] content, int keyId) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        UUID user = null;
        AddressHash address = null;
        if (buffer.get() == USER) {
            user = new UUID(buffer.getLong(), buffer.getLong());
        } else {
            byte[] hash = new byte[HASH_BYTES];
            buffer.get(hash);
            address = new AddressHash(hash, keyId);
        }
        long topic = buffer.getLong();
        byte[] language = new byte[buffer.remaining()];
        buffer.get(language);
        return new UnsubscribeToken(user, address, topic, new String(language, StandardCharsets.US_ASCII));
    }
}
