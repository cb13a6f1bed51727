package dev.offshoot.events.event;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something became of an event.
 *
 * @param publishedAt the first time; stays when it is withdrawn
 * @param changedAt the last change of any kind; calendars show it
 * @param cancelReason null unless cancelled
 */
@Embeddable
public record History(
        @MappedProperty("created_at") Instant createdAt,
        @MappedProperty("published_at") @Nullable Instant publishedAt,
        @MappedProperty("changed_at") Instant changedAt,
        @MappedProperty("cancelled_at") @Nullable Instant cancelledAt,
        @MappedProperty("cancel_reason") @Nullable String cancelReason,
        @MappedProperty("deleted_at") @Nullable Instant deletedAt) {

    static History created(Instant now) {
        return new History(now, null, now, null, null, null);
    }

    History changed(Instant now) {
        return new History(createdAt, publishedAt, now, cancelledAt, cancelReason, deletedAt);
    }

    History published(Instant now) {
        return new History(
                createdAt, publishedAt == null ? now : publishedAt, now, cancelledAt, cancelReason, deletedAt);
    }

    History cancelled(Instant now, String reason) {
        return new History(createdAt, publishedAt, now, now, reason, deletedAt);
    }

    History deleted(Instant now) {
        return new History(createdAt, publishedAt, now, cancelledAt, cancelReason, now);
    }
}
