package dev.offshoot.events.ticket;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.allocation.Cancellation;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.ChangedMeanwhile;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.RegistrationStatus;
import dev.offshoot.events.allocation.Transition;
import dev.offshoot.events.allocation.TransitionEffect;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes tickets when seats are taken for good and ends them when the registration does. A ticket that was let in meanwhile
 * stops its cancellation, unless the whole event is cancelled.
 */
@Singleton
class TicketsOfTransitions implements TransitionEffect {

    private final TicketRepository tickets;
    private final UuidGenerator ids;

    TicketsOfTransitions(TicketRepository tickets, UuidGenerator ids) {
        this.tickets = tickets;
        this.ids = ids;
    }

    @Override
    public void happen(List<Transition> transitions) {
        make(transitions.stream()
                .filter(transition -> transition.entered(RegistrationStatus.CONFIRMED))
                .map(Transition::after)
                .toList());
        List<Registration> ended = transitions.stream()
                .filter(TicketsOfTransitions::hadTickets)
                .map(Transition::after)
                .toList();
        end(ended.stream().filter(one -> !isByEvent(one)).toList(), false);
        end(ended.stream().filter(TicketsOfTransitions::isByEvent).toList(), true);
    }

    private void make(List<Registration> confirmed) {
        if (confirmed.isEmpty()) {
            return;
        }
        List<String> uuids = new ArrayList<>();
        List<String> registrations = new ArrayList<>();
        List<String> seats = new ArrayList<>();
        for (Registration registration : confirmed) {
            for (int seat = 1; seat <= registration.seats(); seat++) {
                uuids.add(ids.next().toString());
                registrations.add(Long.toString(registration.storedId()));
                seats.add(Integer.toString(seat));
            }
        }
        tickets.add(uuids, registrations, seats);
    }

    private void end(List<Registration> ended, boolean admittedToo) {
        if (ended.isEmpty()) {
            return;
        }
        List<String> registrations =
                ended.stream().map(one -> Long.toString(one.storedId())).toList();
        tickets.end(registrations, admittedToo);
        if (tickets.countValid(registrations) > 0) {
            throw new ChangedMeanwhile("a ticket was let in while its registration was being cancelled");
        }
    }

    private static boolean hadTickets(Transition transition) {
        Registration before = transition.before();
        return before != null
                && before.status() == RegistrationStatus.CONFIRMED
                && transition.entered(RegistrationStatus.CANCELLED);
    }

    private static boolean isByEvent(Registration registration) {
        Cancellation end = registration.cancellation();
        return end != null && end.by() == CancelledBy.EVENT;
    }
}
