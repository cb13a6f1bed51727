package dev.offshoot.payments.capture;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that moved, in minor units; never changed.
 *
 * @param attemptId null for money that finance saw itself
 * @param role {@code payment}, or {@code stray} when it is no money this payment can use
 * @param signal what made us look
 */
@MappedEntity("captures")
public record Capture(
        @Id long id,
        Instant createdAt,
        UUID uuid,
        long paymentId,
        @Nullable Long attemptId,
        String provider,
        String providerPayment,
        long amount,
        String currency,
        String role,
        Instant capturedAt,
        String signal,
        @Nullable Long actorId) {

    public static final String MANUAL = "manual";
    public static final String PAYMENT = "payment";
    public static final String STRAY = "stray";

    public boolean manual() {
        return provider.equals(MANUAL);
    }
}
