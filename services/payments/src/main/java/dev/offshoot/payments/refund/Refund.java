package dev.offshoot.payments.refund;

import dev.offshoot.contracts.Money;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that shall go back, in minor units. Its UUID is the idempotency key at the provider.
 *
 * @param kind {@code sale}: of the price; {@code deposit}: of what came too much
 * @param failure a kebab-case word
 */
@MappedEntity("refunds")
record Refund(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        long paymentId,
        long captureId,
        String kind,
        long amount,
        String currency,
        String reason,
        @Nullable String note,
        RefundStatus status,
        String provider,
        @Nullable String providerRefund,
        @Nullable Long askedById,
        @Nullable String failure,
        @Nullable Instant endedAt) {

    public static final String SALE = "sale";
    public static final String DEPOSIT = "deposit";

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Refund " + uuid + " is not stored");
        }
        return id;
    }

    public boolean ofDeposit() {
        return kind.equals(DEPOSIT);
    }

    public Money money() {
        return Money.ofMinor(amount, currency);
    }
}
