package dev.offshoot.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A service's secrets, {@code id:base64(32 bytes)[,…]}: the first signs and seals, all verify and open. Nothing uses a
 * key itself: every purpose derives its own by HKDF-SHA256 (RFC 5869) with a label.
 */
public final class KeyRing {

    private static final int KEY_BYTES = 32;

    private final List<Key> keys;

    private KeyRing(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException when the text is no key ring; the message never shows key material */
    public static KeyRing parse(String setting) {
        List<Key> keys = new ArrayList<>();
        for (String entry : setting.split(",")) {
            Key key = Key.parse(entry.strip());
            if (keys.stream().anyMatch(other -> other.id == key.id)) {
                throw new IllegalArgumentException("key " + key.id + " stands twice in the key ring");
            }
            keys.add(key);
        }
        return new KeyRing(keys);
    }

    /** The key that signs and seals now. */
    public Key current() {
        return keys.getFirst();
    }

    /** Empty when the ring no longer holds this id. */
    public Optional<Key> find(int id) {
        return keys.stream().filter(key -> key.id == id).findFirst();
    }

    /** All keys, the current one first. */
    public List<Key> keys() {
        return keys;
    }

    @Override
    public String toString() {
        return "KeyRing" + keys;
    }

    /** One entry of the ring. */
    public static final class Key {

        private final int id;
        private final byte[] secret;
        private final Map<String, SecretKeySpec> derived = new ConcurrentHashMap<>();

        private Key(int id, byte[] secret) {
            this.id = id;
            this.secret = secret;
        }

        private static Key parse(String entry) {
            int colon = entry.indexOf(':');
            if (colon < 1 || !entry.substring(0, colon).matches("[0-9]{1,4}")) {
                throw new IllegalArgumentException("a key ring reads id:base64(32 bytes)[,…], with ids from 0 to 9999");
            }
            int id = Integer.parseInt(entry.substring(0, colon));
            try {
                byte[] secret = Base64.getDecoder().decode(entry.substring(colon + 1));
                if (secret.length == KEY_BYTES) {
                    return new Key(id, secret);
                }
            } catch (IllegalArgumentException ignored) {
                // answered below in the words of the setting
            }
            throw new IllegalArgumentException("key " + id + " of the key ring is not 32 bytes in base64");
        }

        public int id() {
            return id;
        }

        /**
         * A key of its own for one purpose.
         *
         * @param label names the purpose; equal labels give equal keys
         * @param bytes length of the result
         */
        public byte[] derive(String label, int bytes) {
            return Hkdf.sha256(secret, new byte[0], label.getBytes(StandardCharsets.UTF_8), bytes);
        }

        /**
         * HMAC-SHA256 over the parts, each preceded by its length, under the key derived for the label.
         *
         * @param label a constant: its key is kept
         */
        public byte[] hmac(String label, byte[]... parts) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(derived.computeIfAbsent(
                        label, purpose -> new SecretKeySpec(derive(purpose, KEY_BYTES), "HmacSHA256")));
                for (byte[] part : parts) {
                    mac.update(new byte[] {
                        (byte) (part.length >>> 24),
                        (byte) (part.length >>> 16),
                        (byte) (part.length >>> 8),
                        (byte) part.length
                    });
                    mac.update(part);
                }
                return mac.doFinal();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "Key " + id;
        }
    }
}
