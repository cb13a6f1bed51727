package dev.offshoot.payments.signal;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a provider told: ids only.
 *
 * @param status {@code received}, {@code applied}, {@code ignored} or {@code failed}
 */
@MappedEntity("provider_signals")
record ProviderSignal(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        String provider,
        String event,
        String kind,
        @Nullable String session,
        @Nullable String providerPayment,
        String status,
        int tries,
        @Nullable String lastError) {}
