package dev.offshoot.launcher.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** Fresh random secrets in the forms the settings take. */
public final class NewSecret {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;

    private NewSecret() {}

    /** A ring of one key, {@code 1:base64(32 bytes)}. */
    public static String keyRing() {
        return "1:" + Base64.getEncoder().encodeToString(random(KEY_BYTES));
    }

    public static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(PASSWORD_BYTES));
    }

    private static byte[] random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
