package dev.offshoot.events.payment;

import dev.offshoot.contracts.Event;
import dev.offshoot.events.allocation.Cancellation;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.PaymentStatus;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.RegistrationStatus;
import dev.offshoot.events.allocation.Transition;
import dev.offshoot.events.allocation.TransitionEffect;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks for money where a seat is kept for it, takes the wish back, or asks for the money to go back. */
@Singleton
class MoneyOfTransitions implements TransitionEffect {

    private final SoldSeatRepository seats;
    private final PaymentEvents events;
    private final Outbox outbox;

    MoneyOfTransitions(SoldSeatRepository seats, PaymentEvents events, Outbox outbox) {
        this.seats = seats;
        this.events = events;
        this.outbox = outbox;
    }

    @Override
    public void happen(List<Transition> transitions) {
        Map<Long, SoldSeat> sold = sold(transitions);
        List<Event> all = new ArrayList<>();
        for (Transition transition : transitions) {
            Registration after = transition.after();
            if (transition.entered(RegistrationStatus.PENDING_PAYMENT)) {
                all.add(events.requested(after, Objects.requireNonNull(sold.get(after.typeId()))));
            }
            if (isWithdrawn(transition)) {
                all.add(events.withdrawn(after));
            }
            if (became(transition, PaymentStatus.REFUNDING)) {
                all.add(events.refund(transition));
            }
        }
        if (!all.isEmpty()) {
            outbox.appendAll(all);
        }
    }

    private Map<Long, SoldSeat> sold(List<Transition> transitions) {
        Set<Long> types = transitions.stream()
                .filter(transition -> transition.entered(RegistrationStatus.PENDING_PAYMENT))
                .map(transition -> transition.after().typeId())
                .collect(Collectors.toSet());
        return types.isEmpty()
                ? Map.of()
                : seats.list(types).stream().collect(Collectors.toMap(SoldSeat::id, Function.identity()));
    }

    /** What payments has ended by itself needs no word from us. */
    private static boolean isWithdrawn(Transition transition) {
        Cancellation end = transition.after().cancellation();
        return became(transition, PaymentStatus.WITHDRAWN) && end != null && end.by() != CancelledBy.PAYMENT;
    }

    private static boolean became(Transition transition, PaymentStatus status) {
        Registration before = transition.before();
        return transition.after().payment().status() == status
                && (before == null || before.payment().status() != status);
    }
}
