package dev.offshoot.messaging.sealing;

import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text sealed for one key of one reader: X25519 with a key made for this text alone, HKDF-SHA256, AES-256-GCM.
 *
 * @param id of the reader's key
 * @param ephemeralKey public key made for this text
 */
@Serdeable
record Box(int id, String ephemeralKey, String nonce, String box) {

    private static final String LABEL = "offshoot sealed 1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Box seal(String clear, ReaderKey reader, byte[] associated) {
        byte[] ephemeral = X25519.newPrivateKey();
        byte[] ephemeralPublic = X25519.publicKey(ephemeral);
        byte[] shared = X25519.agree(ephemeral, reader.bytes());
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher =
                    cipher(Cipher.ENCRYPT_MODE, key(shared, ephemeralPublic, reader.bytes()), nonce, associated);
            byte[] box = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            return new Box(reader.id(), text(ephemeralPublic), text(nonce), text(box));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws TamperedText when it was sealed for another key, place or content */
    String open(byte[] privateKey, byte[] associated) {
        try {
            byte[] ephemeralPublic = bytes(ephemeralKey);
            byte[] shared = X25519.agree(privateKey, ephemeralPublic);
            byte[] key = key(shared, ephemeralPublic, X25519.publicKey(privateKey));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, bytes(nonce), associated);
            return new String(cipher.doFinal(bytes(box)), StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException tampered) {
            throw new TamperedText("A sealed field does not open: it was changed or moved", tampered);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] key(byte[] shared, byte[] ephemeralPublic, byte[] readerPublic)
            throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract()
                        .addIKM(shared)
                        .addSalt(ephemeralPublic)
                        .addSalt(readerPublic)
                        .thenExpand(LABEL.getBytes(StandardCharsets.UTF_8), X25519.KEY_BYTES));
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
