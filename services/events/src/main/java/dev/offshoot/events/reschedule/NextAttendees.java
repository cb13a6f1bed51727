package dev.offshoot.events.reschedule;

import dev.offshoot.contracts.mail.CalendarEntry;
import dev.offshoot.events.calendar.Invites;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.message.EventMessages;
import dev.offshoot.events.reschedule.TellAttendees.Rescheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** One message, and the note of whom it went to, in one transaction. */
@Singleton
class NextAttendees {

    /** What one message may name. */
    private static final int MOST = 500;

    private final NoticeRepository notices;
    private final AttendeeRepository attendees;
    private final Events events;
    private final EventMessages messages;
    private final Invites invites;

    NextAttendees(
            NoticeRepository notices,
            AttendeeRepository attendees,
            Events events,
            EventMessages messages,
            Invites invites) {
        this.notices = notices;
        this.attendees = attendees;
        this.events = events;
        this.messages = messages;
        this.invites = invites;
    }

    /** @return whether there may be more to tell */
    @Transactional
    boolean tell(Rescheduled rescheduled) {
        Optional<Notice> notice = notices.lock(rescheduled.notice());
        if (notice.isEmpty()) {
            return false;
        }
        Optional<Event> event = events.findPublished(rescheduled.event());
        List<Attendee> told = event.isEmpty()
                ? List.of()
                : attendees.confirmed(event.get().key(), notice.get().toldUpTo(), MOST);
        if (told.isEmpty()) {
            notices.remove(rescheduled.notice());
            return false;
        }
        CalendarEntry invite =
                invites.event(rescheduled.event()).map(invites::request).orElse(null);
        messages.rescheduled(
                event.orElseThrow(),
                rescheduled.changes(),
                invite,
                told.stream().map(Attendee::recipient).toList());
        notices.note(rescheduled.notice(), told.getLast().id());
        return true;
    }
}
