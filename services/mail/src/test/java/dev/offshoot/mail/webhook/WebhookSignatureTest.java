package dev.offshoot.mail.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String TIMESTAMP = String.valueOf(NOON.getEpochSecond());
    private static final byte[] BODY = "[{\"event\":\"delivered\"}]".getBytes(StandardCharsets.UTF_8);

    private final KeyPair pair = generate();
    private final WebhookSignature signature = signature(pair, NOON);

    @Test
    void signatureOverTimestampAndBytesIsAccepted() {
        assertThat(signature.verifies(sign(pair), TIMESTAMP, BODY)).isTrue();
    }

    @Test
    void oneByteChangedIsRefused() {
        byte[] changed = BODY.clone();
        changed[3]++;

        assertThat(signature.verifies(sign(pair), TIMESTAMP, changed)).isFalse();
    }

    @Test
    void foreignAbsentAndOldSignaturesAreRefused() {
        assertThat(signature.verifies(sign(generate()), TIMESTAMP, BODY)).isFalse();
        assertThat(signature.verifies(null, TIMESTAMP, BODY)).isFalse();
        assertThat(signature.verifies("no base64!", TIMESTAMP, BODY)).isFalse();
        assertThat(signature(pair, NOON.plus(Duration.ofHours(27))).verifies(sign(pair), TIMESTAMP, BODY))
                .isFalse();
    }

    private static WebhookSignature signature(KeyPair pair, Instant now) {
        String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return new WebhookSignature(key, Duration.ofHours(26), () -> now);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(KeyPair pair) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(TIMESTAMP.getBytes(StandardCharsets.UTF_8));
            signature.update(BODY);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
