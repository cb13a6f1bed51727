package dev.offshoot.events.closing;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Refund;
import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cancels all live registrations of a cancelled event, or all of a person at events that have not ended. Some hundred a
 * transaction, so that nobody waits long for the lock; killed in between, it goes on with those that are left.
 */
@Singleton
@OneOff(name = "events.cancel-registrations")
public class CancelRegistrations implements Task<CancelRegistrations.Of> {

    private static final int CHUNK = 500;

    private final LiveRegistrations live;
    private final Allocations allocations;
    private final InstantSource clock;

    CancelRegistrations(LiveRegistrations live, Allocations allocations, InstantSource clock) {
        this.live = live;
        this.allocations = allocations;
        this.clock = clock;
    }

    /**
     * Whose. Local ids; exactly one is set.
     *
     * @param reason what the attendees of a cancelled event are told
     */
    @Serdeable
    public record Of(
            @Nullable Long eventId,
            @Nullable Long userId,
            @Nullable String reason) {

        public static Of event(long eventId, @Nullable String reason) {
            return new Of(eventId, null, reason);
        }

        public static Of user(long userId) {
            return new Of(null, userId, null);
        }
    }

    @Override
    public void run(Of data) {
        if (data.eventId() != null) {
            long event = data.eventId();
            List<UUID> next = live.ofEvent(event, CHUNK);
            while (!next.isEmpty()) {
                cancel(event, next, CancelledBy.EVENT, data.reason(), new Refund.Full());
                next = live.ofEvent(event, CHUNK);
            }
        }
        if (data.userId() != null) {
            for (LiveRegistrations.Found found : live.ofUser(data.userId(), clock.instant())) {
                cancel(found.eventId(), List.of(found.uuid()), CancelledBy.ACCOUNT, null, new Refund.ByTerms());
            }
        }
    }

    /** A registration that ended meanwhile is refused, which is as good. */
    private void cancel(long event, List<UUID> registrations, CancelledBy by, @Nullable String reason, Refund refund) {
        allocations.runAll(
                event,
                registrations.stream()
                        .map(registration -> new Command.Cancel(registration, by, reason, refund, true))
                        .toList());
    }
}
