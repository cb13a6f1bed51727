package dev.offshoot.events.ticket;

import dev.offshoot.service.KeyRing;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM under a key derived from the ring, bound to the {@code kid}, so that no sealed key passes for another. In
 * front stand the ring key's id and the nonce.
 */
@Singleton
class TicketKeySealing {

    private static final String LABEL = "events.ticket-keys";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int HEADER_BYTES = Short.BYTES + NONCE_BYTES;

    private final SecureRandom random = new SecureRandom();
    private final KeyRing ring;

    TicketKeySealing(KeyRing ring) {
        this.ring = ring;
    }

    byte[] seal(String kid, String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] content = clear.getBytes(StandardCharsets.UTF_8);
        byte[] box = apply(Cipher.ENCRYPT_MODE, ring.current(), kid, nonce, content);
        return ByteBuffer.allocate(HEADER_BYTES + box.length)
                .putShort((short) ring.current().id())
                .put(nonce)
                .put(box)
                .array();
    }

    /**
     * Empty when the ring no longer holds the key that sealed it.
     *
     * @throws IllegalStateException when it was sealed under another {@code kid}, or altered
     */
    Optional<String> open(String kid, byte[] sealed) {
        ByteBuffer buffer = ByteBuffer.wrap(sealed);
        return ring.find(buffer.getShort()).map(key -> {
            byte[] nonce = new byte[NONCE_BYTES];
            byte[] box = new byte[buffer.get(nonce).remaining()];
            buffer.get(box);
            return new String(apply(Cipher.DECRYPT_MODE, key, kid, nonce, box), StandardCharsets.UTF_8);
        });
    }

    private static byte[] apply(int mode, KeyRing.Key key, String kid, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            SecretKeySpec secret = new SecretKeySpec(key.derive(LABEL, 32), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ticket key " + kid + " cannot be sealed or opened", e);
        }
    }
}
