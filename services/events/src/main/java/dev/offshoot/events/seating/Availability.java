package dev.offshoot.events.seating;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.WaitingList;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor may hope for, best first. Read without the lock, so it may be a moment old; the answer to a registration
 * is exact.
 */
@Serdeable
public enum Availability {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("few")
    FEW,
    @JsonProperty("waiting-list")
    WAITING_LIST,
    @JsonProperty("not-open")
    NOT_OPEN,
    @JsonProperty("sold-out")
    SOLD_OUT,
    @JsonProperty("closed")
    CLOSED;

    /** Fewer seats than this are few in any house; in a large one, less than a tenth is. */
    private static final int FEW_SEATS = 5;

    private static final int FEW_PART = 10;

    /** Of one type of an event. */
    static Availability of(Event event, TicketType type, Collection<TicketType> all, Instant now) {
        Availability window = windowOf(event, now);
        if (window != OPEN) {
            return window;
        }
        if (type.closed() || isOver(type.salesUntil(), now)) {
            return CLOSED;
        }
        if (!hasBegun(type.salesFrom(), now)) {
            return NOT_OPEN;
        }
        if (type.hasFreeSeat() && all.stream().noneMatch(other -> other.goesBefore(type))) {
            return type.pools().stream().anyMatch(Availability::isNearlyFull) ? FEW : OPEN;
        }
        return event.admission().waitingList() == WaitingList.AUTOMATIC ? WAITING_LIST : SOLD_OUT;
    }

    /** Of the whole event; null where nobody registers here. */
    static @Nullable Availability best(Event event, Collection<TicketType> types, Instant now) {
        if (!event.admission().isInternal()) {
            return null;
        }
        return types.stream()
                .map(type -> of(event, type, types, now))
                .min(Availability::compareTo)
                .orElse(CLOSED);
    }

    private static Availability windowOf(Event event, Instant now) {
        Instant closes = event.admission().closesAt();
        Instant ends = closes == null ? event.schedule().startsAt() : closes;
        if (!event.isPublished() || isOver(ends, now)) {
            return CLOSED;
        }
        return hasBegun(event.admission().opensAt(), now) ? OPEN : NOT_OPEN;
    }

    private static boolean isNearlyFull(Pool pool) {
        Integer free = pool.free();
        Integer capacity = pool.capacity();
        return free != null && capacity != null && (free < FEW_SEATS || free < capacity / FEW_PART);
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !now.isBefore(end);
    }

    private static boolean hasBegun(@Nullable Instant beginning, Instant now) {
        return beginning == null || !now.isBefore(beginning);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
