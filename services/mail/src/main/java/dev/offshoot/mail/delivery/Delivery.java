package dev.offshoot.mail.delivery;

import dev.offshoot.mail.keys.AddressHash;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one recipient: a user, a typed address, or a group.
 *
 * @param name how to greet somebody without an account
 * @param nextAttemptAt not claimed before
 * @param leaseUntil after it another worker may decide
 * @param calledAt set before the provider is called: from then on the mail may have left
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a bytea column; that it may be null, the framework reads from jakarta.annotation
@MappedEntity("deliveries")
public record Delivery(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long messageId,
        DeliveryRole role,
        @Nullable Long userId,
        @Nullable String address,
        @Nullable String name,
        @Nullable String groupKey,
        boolean toInactive,
        @jakarta.annotation.Nullable byte @Nullable [] addressHash,
        @Nullable Integer addressKeyId,
        @Nullable String locale,
        int priority,
        DeliveryStatus status,
        @Nullable String reason,
        int attempts,
        Instant nextAttemptAt,
        @Nullable Instant leaseUntil,
        @Nullable Instant calledAt,
        @Nullable String provider,
        @Nullable String providerId,
        @jakarta.annotation.Nullable byte @Nullable [] bodyHash,
        @Nullable Instant sentAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant complainedAt,
        @Nullable Instant openedAt,
        @Nullable Instant clickedAt,
        @Nullable Long retryOf,
        Instant createdAt,
        @Nullable Instant redactedAt) {

    static Delivery queued(UUID uuid, long messageId, Destination to, int priority, Instant sendAt, Instant now) {
        return new Delivery(
                null,
                uuid,
                messageId,
                to.role(),
                to.userId(),
                to.address(),
                to.name(),
                to.group(),
                to.toInactive(),
                null,
                null,
                to.locale(),
                priority,
                DeliveryStatus.QUEUED,
                null,
                0,
                sendAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                to.retryOf(),
                now,
                null);
    }

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Delivery " + uuid + " is not stored");
        }
        return id;
    }

    /** The address it was last tried with; empty before the first attempt. */
    public Optional<AddressHash> triedAddress() {
        return addressHash == null || addressKeyId == null
                ? Optional.empty()
                : Optional.of(new AddressHash(addressHash, addressKeyId));
    }

    public boolean toGroup() {
        return groupKey != null;
    }

    /** Where a retry goes: the very same recipient. */
    public Destination again() {
        return new Destination(role, userId, address, name, groupKey, locale, toInactive, storedId());
    }
}
