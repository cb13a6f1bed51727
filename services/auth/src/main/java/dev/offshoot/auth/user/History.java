package dev.offshoot.auth.user;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param lastSignInAt noted at most hourly */
@Embeddable
public record History(
        @MappedProperty("created_at") Instant createdAt,
        @MappedProperty("registered_at") @Nullable Instant registeredAt,
        @MappedProperty("last_sign_in_at") @Nullable Instant lastSignInAt,
        @MappedProperty("deactivated_at") @Nullable Instant deactivatedAt,
        @MappedProperty("deactivated_reason") @Nullable String deactivatedReason) {

    static History created(Instant now) {
        return new History(now, null, null, null, null);
    }

    History registered(Instant now) {
        return new History(createdAt, now, lastSignInAt, null, null);
    }

    History deactivated(String reason, Instant now) {
        return new History(createdAt, registeredAt, lastSignInAt, now, reason);
    }

    History reactivated() {
        return new History(createdAt, registeredAt, lastSignInAt, null, null);
    }

    History erased() {
        return new History(createdAt, registeredAt, null, deactivatedAt, deactivatedReason);
    }
}
