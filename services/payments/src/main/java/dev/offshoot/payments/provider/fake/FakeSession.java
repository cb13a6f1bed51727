package dev.offshoot.payments.provider.fake;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session in the fake provider's own books, amounts in minor units.
 *
 * @param status {@code open}, {@code paid}, {@code declined}, {@code expired} or {@code closed}
 * @param refunded what of a paid one went back
 */
@MappedEntity("fake_sessions")
public record FakeSession(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        String session,
        UUID attempt,
        UUID payment,
        String status,
        long amount,
        String currency,
        String title,
        String returnUrl,
        Instant expiresAt,
        @Nullable String providerPayment,
        @Nullable String declineReason,
        @Nullable Instant capturedAt,
        long refunded) {

    public boolean open(Instant now) {
        return status.equals("open") && now.isBefore(expiresAt);
    }
}
