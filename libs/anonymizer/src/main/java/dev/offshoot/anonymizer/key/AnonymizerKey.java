package dev.offshoot.anonymizer.key;

import dev.offshoot.service.MissingSetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What turns a person's UUID into a pseudonym. Whoever has it can recognise people; its text never shows it. */
public final class AnonymizerKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VARIABLE = "OFFSHOOT_ANONYMIZER_KEY";
    private static final String REMEDY = "make one with: openssl rand -base64 32";
    private static final int LEAST_BYTES = 32;
    private static final int CHECK_BYTES = 8;

    private final SecretKeySpec secret;

    private AnonymizerKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * @param base64 at least 32 bytes; blank counts as not set
     * @throws MissingSetting with a sentence that never shows the text
     */
    public static AnonymizerKey parse(String base64) {
        if (base64.isBlank()) {
            throw new MissingSetting(VARIABLE + " is not set; " + REMEDY
                    + ", keep it, and use the same one for every service whose copies belong together.");
        }
        return decoded(base64.strip(), VARIABLE);
    }

    /** @param file holds the key in base64 and nothing else */
    public static AnonymizerKey read(Path file) {
        try {
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException e) {
            throw new MissingSetting("the key file " + file + " cannot be read; " + REMEDY + " > " + file + ".");
        }
    }

    /** Proves that two runs had the same key, and tells nothing else about it. */
    public String check() {
        byte[] digest = mac().doFinal("offshoot anonymizer check".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, CHECK_BYTES);
    }

    /** For one thread. */
    public Seeds seeds() {
        return new Seeds(mac());
    }

    @Override
    public String toString() {
        return "AnonymizerKey";
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AnonymizerKey decoded(String base64, String where) {
        byte[] bytes = bytes(base64);
        if (bytes.length < LEAST_BYTES) {
            throw new MissingSetting(
                    where + " is not a key of at least " + LEAST_BYTES + " bytes in base64; " + REMEDY + ".");
        }
        return new AnonymizerKey(bytes);
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
