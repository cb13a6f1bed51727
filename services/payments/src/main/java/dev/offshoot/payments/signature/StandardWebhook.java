package dev.offshoot.payments.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and verifies by Standard Webhooks: HMAC-SHA256 over id, time and the raw body. */
public final class StandardWebhook {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final String VERSION = "v1,";

    private StandardWebhook() {}

    /** The three headers of a message. */
    public static Map<String, String> sign(byte[] secret, String id, Instant at, byte[] body) {
        String timestamp = Long.toString(at.getEpochSecond());
        String signature = Base64.getEncoder().encodeToString(hmac(secret, id, timestamp, body));
        return Map.of(ID, id, TIMESTAMP, timestamp, SIGNATURE, VERSION + signature);
    }

    /**
     * The message's id, when one of the secrets signed it and it is young enough.
     *
     * @param headers names in lower case
     * @param age how far its time may be from now, either way
     */
    public static Optional<String> verify(
            Collection<byte[]> secrets, Map<String, String> headers, byte[] body, Instant now, Duration age) {
        String id = headers.getOrDefault(ID, "");
        String timestamp = headers.getOrDefault(TIMESTAMP, "");
        if (id.isEmpty() || !timestamp.matches("\\d{1,12}") || tooFar(Long.parseLong(timestamp), now, age)) {
            return Optional.empty();
        }
        String[] signatures = headers.getOrDefault(SIGNATURE, "").split(" ");
        boolean signed = secrets.stream()
                .map(secret -> hmac(secret, id, timestamp, body))
                .anyMatch(expected -> Arrays.stream(signatures).anyMatch(signature -> fits(signature, expected)));
        return signed ? Optional.of(id) : Optional.empty();
    }

    private static boolean tooFar(long timestamp, Instant now, Duration age) {
        return Math.abs(now.getEpochSecond() - timestamp) > age.toSeconds();
    }

    private static boolean fits(String signature, byte[] expected) {
        if (!signature.startsWith(VERSION)) {
            return false;
        }
        try {
            return MessageDigest.isEqual(Base64.getDecoder().decode(signature.substring(VERSION.length())), expected);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static byte[] hmac(byte[] secret, String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
