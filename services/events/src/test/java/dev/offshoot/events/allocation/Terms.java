package dev.offshoot.events.allocation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event's terms with some of them changed. */
final class Terms {

    private final EventTerms from;
    private boolean published;
    private boolean line;
    private boolean guests;
    private Duration offer;
    private @Nullable Instant opensAt;
    private @Nullable Instant closesAt;
    private @Nullable Instant cancelUntil;
    private @Nullable Instant refundUntil;

    private Terms(EventTerms from) {
        this.from = from;
        this.published = from.published();
        this.line = from.line();
        this.guests = from.guestsAllowed();
        this.offer = from.offer();
        this.opensAt = from.opensAt();
        this.closesAt = from.closesAt();
        this.cancelUntil = from.cancelUntil();
        this.refundUntil = from.refundUntil();
    }

    static Terms of(EventTerms from) {
        return new Terms(from);
    }

    Terms unpublished() {
        published = false;
        return this;
    }

    Terms withoutLine() {
        line = false;
        return this;
    }

    Terms withoutGuests() {
        guests = false;
        return this;
    }

    Terms offer(Duration length) {
        offer = length;
        return this;
    }

    Terms opensAt(Instant at) {
        opensAt = at;
        return this;
    }

    Terms closesAt(Instant at) {
        closesAt = at;
        return this;
    }

    Terms cancelUntil(Instant at) {
        cancelUntil = at;
        return this;
    }

    Terms refundUntil(Instant at) {
        refundUntil = at;
        return this;
    }

    EventTerms build() {
        return new EventTerms(
                from.id(),
                from.uuid(),
                published,
                from.internal(),
                from.startsAt(),
                from.endsAt(),
                opensAt,
                closesAt,
                line,
                offer,
                from.payTime(),
                guests,
                cancelUntil,
                refundUntil);
    }
}
