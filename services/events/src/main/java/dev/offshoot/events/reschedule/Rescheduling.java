package dev.offshoot.events.reschedule;

import dev.offshoot.contracts.events.EventChange;
import dev.offshoot.events.event.Event;
import dev.offshoot.tasks.Tasks;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out whether those who will attend have to be told, and asks for it in the running transaction. */
@Singleton
public class Rescheduling {

    private final NoticeRepository notices;
    private final Tasks tasks;
    private final InstantSource clock;

    Rescheduling(NoticeRepository notices, Tasks tasks, InstantSource clock) {
        this.notices = notices;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Does nothing when neither time nor place is another. */
    public void tell(Event before, Event after) {
        List<EventChange> changes = changes(before, after);
        if (!changes.isEmpty()) {
            Notice notice = notices.save(new Notice(null, after.key(), 0, clock.instant()));
            tasks.schedule(
                    TellAttendees.class,
                    new TellAttendees.Rescheduled(Objects.requireNonNull(notice.id()), after.uuid(), changes));
        }
    }

    static List<EventChange> changes(Event before, Event after) {
        List<EventChange> changes = new ArrayList<>();
        note(changes, "start", before.schedule().startsAt(), after.schedule().startsAt());
        note(changes, "end", before.schedule().endsAt(), after.schedule().endsAt());
        note(changes, "zone", before.schedule().timeZone(), after.schedule().timeZone());
        note(changes, "place", before.venue().full(), after.venue().full());
        note(changes, "link", before.venue().onlineUrl(), after.venue().onlineUrl());
        return List.copyOf(changes);
    }

    private static void note(List<EventChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new EventChange(field, text(before), text(after)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
