package dev.offshoot.events.reschedule;

import dev.offshoot.contracts.events.EventChange;
import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Tells everybody confirmed, some hundreds at a time, each of them in a transaction of its own. */
@Singleton
@OneOff(name = "events.tell-attendees")
class TellAttendees implements Task<TellAttendees.Rescheduled> {

    private final NextAttendees next;

    TellAttendees(NextAttendees next) {
        this.next = next;
    }

    @Override
    public void run(Rescheduled rescheduled) {
        boolean more = true;
        while (more) {
            more = next.tell(rescheduled);
        }
    }

    /** @param notice where it is kept how far this has come */
    @Serdeable
    record Rescheduled(long notice, UUID event, List<EventChange> changes) {}
}
