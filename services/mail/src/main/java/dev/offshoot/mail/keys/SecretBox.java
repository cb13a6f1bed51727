package dev.offshoot.mail.keys;

import dev.offshoot.service.KeyRing;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals what a message may tell its recipient only: AES-256-GCM, bound to the message, with the key's id in front. */
@Singleton
public class SecretBox {

    private static final String LABEL = "mail.secrets";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    public SecretBox(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] seal(UUID message, String content) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] box =
                crypt(Cipher.ENCRYPT_MODE, ring.current(), nonce, message, content.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(Short.BYTES + NONCE + box.length)
                .putShort((short) ring.current().id())
                .put(nonce)
                .put(box)
                .array();
    }

    /** @throws IllegalStateException when the key is gone or the content was sealed for another message */
    public String open(UUID message, byte[] sealed) {
        int id = keyId(sealed);
        KeyRing.Key key =
                ring.find(id).orElseThrow(() -> new IllegalStateException("Key " + id + " is not in the ring"));
        byte[] nonce = Arrays.copyOfRange(sealed, Short.BYTES, Short.BYTES + NONCE);
        byte[] box = Arrays.copyOfRange(sealed, Short.BYTES + NONCE, sealed.length);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, message, box), StandardCharsets.UTF_8);
    }

    /** Which key of the ring opens it. */
    public static int keyId(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getShort();
    }

    private static byte[] crypt(int mode, KeyRing.Key key, byte[] nonce, UUID message, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec secret = new SecretKeySpec(key.derive(LABEL, 32), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(message.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("Sealed content of message " + message + " cannot be opened", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
