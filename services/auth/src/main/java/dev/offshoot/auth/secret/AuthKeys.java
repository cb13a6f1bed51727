package dev.offshoot.auth.secret;

import dev.offshoot.service.KeyRing;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What auth derives from {@code OFFSHOOT_AUTH_KEYS}: one key per use and ring entry, so that knowing one tells nothing of
 * another. Rows record the id of the entry they were made with.
 */
public class AuthKeys {

    private static final int SEALING_BYTES = 32;

    private final KeyRing ring;

    public AuthKeys(KeyRing ring) {
        this.ring = ring;
    }

    public int currentId() {
        return ring.current().id();
    }

    public boolean has(int keyId) {
        return find(keyId).isPresent();
    }

    /** @return lower-case hexadecimal HMAC-SHA256 by the key of this use */
    public String mac(KeyUse use, int keyId, String... parts) {
        return HexFormat.of().formatHex(rawMac(use, keyId, String.join("\n", parts)));
    }

    public byte[] rawMac(KeyUse use, int keyId, String message) {
        return key(keyId).hmac(use.label(), message.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealingKey(int keyId) {
        return key(keyId).derive(KeyUse.SEALING.label(), SEALING_BYTES);
    }

    public List<Integer> ids() {
        return ring.keys().stream().map(KeyRing.Key::id).toList();
    }

    private KeyRing.Key key(int keyId) {
        return find(keyId)
                .orElseThrow(() -> new IllegalStateException("Key " + keyId + " is not in OFFSHOOT_AUTH_KEYS"));
    }

    private Optional<KeyRing.Key> find(int keyId) {
        return ring.find(keyId);
    }
}
