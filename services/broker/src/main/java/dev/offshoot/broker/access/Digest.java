package dev.offshoot.broker.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a secret: what caches are keyed by, so that memory holds no token or cookie as a key. */
record Digest(long first, long second, long third, long fourth) {

    private static final MessageDigest SHA_256 = prototype();

    public static Digest of(String secret) {
        ByteBuffer hash = ByteBuffer.wrap(sha256(secret));
        return new Digest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    /** Lower-case hexadecimal, as auth names its Redis keys. */
    String hex() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second) + hex.toHexDigits(third) + hex.toHexDigits(fourth);
    }

    /** A copy costs a tenth of looking the algorithm up, and every request makes a digest. */
    private static byte[] sha256(String secret) {
        try {
            MessageDigest fresh = (MessageDigest) SHA_256.clone();
            return fresh.digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (CloneNotSupportedException foreign) {
            throw new IllegalStateException("The platform's own SHA-256 can be copied", foreign);
        }
    }

    private static MessageDigest prototype() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
