package dev.offshoot.auth.secret;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Values of 256 random bits. */
@Singleton
public class RandomValues {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** For cookies and headers: base64url. */
    public String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    private byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
