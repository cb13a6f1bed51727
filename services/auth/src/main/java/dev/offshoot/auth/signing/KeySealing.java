package dev.offshoot.auth.signing;

import dev.offshoot.auth.secret.AuthKeys;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM, bound to the key's id, so that no sealed key passes for another. */
@Singleton
class KeySealing {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final AuthKeys keys;

    KeySealing(AuthKeys keys) {
        this.keys = keys;
    }

    String seal(String clear, String kid, int keyId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] box = apply(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8), kid, keyId);
        return HexFormat.of().formatHex(nonce) + HexFormat.of().formatHex(box);
    }

    String open(String sealed, String kid, int keyId) {
        byte[] bytes = HexFormat.of().parseHex(sealed);
        byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
        byte[] box = Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, box, kid, keyId), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] input, String kid, int keyId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(keys.sealingKey(keyId), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Signing key " + kid + " cannot be sealed or opened", e);
        }
    }
}
