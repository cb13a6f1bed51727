package dev.offshoot.payments.finance;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One try to pay, with the provider's own ids for looking it up there. */
@Serdeable
record AttemptResponse(
        UUID id,
        String provider,
        String status,
        Money amount,
        @Nullable String session,
        @Nullable String providerPayment,
        @Nullable String declineReason,
        int looks,
        @Nullable Instant nextLookAt,
        Instant createdAt,
        Instant expiresAt) {}
