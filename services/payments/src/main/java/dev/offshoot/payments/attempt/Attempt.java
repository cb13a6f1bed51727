package dev.offshoot.payments.attempt;

import dev.offshoot.payments.provider.OpenSession;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session at a provider for one quote. Its UUID is the idempotency key there, so opening it again finds it.
 *
 * @param session null until the provider answered
 * @param expiresAt when the session ends by itself
 * @param looks how often the poller asked
 */
@MappedEntity("attempts")
public record Attempt(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        long paymentId,
        long quoteId,
        String provider,
        AttemptStatus status,
        long amount,
        String currency,
        @Nullable String session,
        @Nullable String providerPayment,
        @Nullable String pageUrl,
        Instant expiresAt,
        @Nullable String declineReason,
        int looks,
        @Nullable Instant nextLookAt) {

    private static final List<Duration> LOOKS =
            List.of(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration AFTER_THE_END = Duration.ofDays(1);

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Attempt " + uuid + " is not stored");
        }
        return id;
    }

    /** What the provider is asked, the same at every repetition. */
    OpenSession order(UUID payment, String concept, URI returnPage, String locale) {
        return new OpenSession(uuid, payment, amount, currency, concept, createdAt, expiresAt, returnPage, locale);
    }

    /** After 2, 5, 15 and 60 minutes, then hourly until a day after the session's end; null: never again. */
    @Nullable
    Instant lookAfter(int looked, Instant now) {
        if (!now.isBefore(expiresAt.plus(AFTER_THE_END))) {
            return null;
        }
        return looked < LOOKS.size() ? latest(createdAt.plus(LOOKS.get(looked)), now) : now.plus(HOURLY);
    }

    private static Instant latest(Instant due, Instant now) {
        return due.isAfter(now) ? due : now;
    }
}
