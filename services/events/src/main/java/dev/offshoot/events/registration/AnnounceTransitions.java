package dev.offshoot.events.registration;

import dev.offshoot.contracts.Event;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.Transition;
import dev.offshoot.events.allocation.TransitionEffect;
import dev.offshoot.events.calendar.CalendarEvent;
import dev.offshoot.events.calendar.Invites;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every step of a registration is one event for all its readers. */
@Singleton
class AnnounceTransitions implements TransitionEffect {

    private final EventFactsRepository events;
    private final TypeFactsRepository types;
    private final Invites invites;
    private final Announcements announcements;
    private final Outbox outbox;

    AnnounceTransitions(
            EventFactsRepository events,
            TypeFactsRepository types,
            Invites invites,
            Announcements announcements,
            Outbox outbox) {
        this.events = events;
        this.types = types;
        this.invites = invites;
        this.announcements = announcements;
        this.outbox = outbox;
    }

    @Override
    public void happen(List<Transition> transitions) {
        Map<Long, EventFacts> facts = events.find(ids(transitions, Registration::eventId)).stream()
                .collect(Collectors.toMap(EventFacts::id, Function.identity()));
        Map<Long, TypeFacts> tickets = types.find(ids(transitions, Registration::typeId)).stream()
                .collect(Collectors.toMap(TypeFacts::id, Function.identity()));
        Map<Long, Optional<CalendarEvent>> entries = new HashMap<>();
        List<Event> announced = transitions.stream()
                .flatMap(transition -> {
                    Registration row = transition.after();
                    EventFacts event = Objects.requireNonNull(facts.get(row.eventId()));
                    Optional<CalendarEvent> entry =
                            entries.computeIfAbsent(row.eventId(), _ -> invites.event(event.uuid()));
                    String ticket =
                            Objects.requireNonNull(tickets.get(row.typeId())).name();
                    return announcements.of(transition, event, ticket, entry).stream();
                })
                .toList();
        outbox.appendAll(announced);
    }

    private static Set<Long> ids(List<Transition> transitions, Function<Registration, Long> id) {
        return transitions.stream()
                .map(transition -> id.apply(transition.after()))
                .collect(Collectors.toSet());
    }
}
