package dev.offshoot.messaging.sealing;

import java.util.Base64;

/**
 * A reader's public key.
 *
 * @param id of the entry in the reader's key ring
 * @param key X25519 public key of RFC 7748, 32 bytes in base64
 */
public record ReaderKey(int id, String key) {

    private static final int LENGTH = 32;

    public ReaderKey {
        if (Base64.getDecoder().decode(key).length != LENGTH) {
            throw new IllegalArgumentException("A reader's key is " + LENGTH + " bytes in base64");
        }
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(key);
    }
}
