package dev.offshoot.mail.webhook;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ECDSA on P-256 over timestamp and raw bytes, checked before anything is parsed. */
@Singleton
class WebhookSignature {

    private final Optional<PublicKey> key;
    private final Duration tolerance;
    private final InstantSource clock;

    WebhookSignature(
            @Nullable @Property(name = "offshoot.mail.sendgrid.webhook-key") String key,
            @Property(name = "offshoot.mail.webhook.tolerance", defaultValue = "26h") Duration tolerance,
            InstantSource clock) {
        this.key = Optional.ofNullable(key)
                .filter(text -> !text.isBlank() && !text.equals("off"))
                .map(WebhookSignature::parse);
        this.tolerance = tolerance;
        this.clock = clock;
    }

    private static PublicKey parse(String text) {
        try {
            byte[] encoded = Base64.getDecoder().decode(text);
            return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("OFFSHOOT_MAIL_SENDGRID_WEBHOOK_KEY is no public key", e);
        }
    }

    boolean verifies(@Nullable String signature, @Nullable String timestamp, byte[] body) {
        if (key.isEmpty() || signature == null || timestamp == null || !fresh(timestamp)) {
            return false;
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSA");
            check.initVerify(key.get());
            check.update(timestamp.getBytes(StandardCharsets.UTF_8));
            check.update(body);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    private boolean fresh(String timestamp) {
        return timestamp.matches("[0-9]{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                                .abs()
                                .compareTo(tolerance)
                        <= 0;
    }
}
