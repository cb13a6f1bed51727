package dev.offshoot.auth.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The hashes the monolith's people bring along: {@code pbkdf2_sha256$rounds$salt$base64}. */
final class DjangoPbkdf2 {

    private static final Pattern FORMAT =
            Pattern.compile("pbkdf2_sha256\\$(\\d{1,7})\\$([^$]{1,100})\\$([A-Za-z0-9+/]{43}=)");
    private static final int MOST_ROUNDS = 1_000_000;

    private DjangoPbkdf2() {}

    static boolean reads(String hash) {
        Matcher parts = FORMAT.matcher(hash);
        return parts.matches() && rounds(parts) >= 1 && rounds(parts) <= MOST_ROUNDS;
    }

    /** @param password as typed: Django does not normalise */
    static boolean verify(String password, String hash) {
        Matcher parts = FORMAT.matcher(hash);
        if (!parts.matches() || !reads(hash) || password.isEmpty()) {
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(expected, derive(password, parts.group(2), rounds(parts), expected.length));
    }

    private static byte[] derive(String password, String salt, int rounds, int bytes) {
        try {
            PBEKeySpec spec = new PBEKeySpec(
                    password.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), rounds, bytes * Byte.SIZE);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (NoSuchAlgorithmException | InvalidKeySpecException e) {
            throw new IllegalStateException("Every JDK has PBKDF2WithHmacSHA256", e);
        }
    }

    private static int rounds(Matcher parts) {
        return Integer.parseInt(parts.group(1));
    }
}
