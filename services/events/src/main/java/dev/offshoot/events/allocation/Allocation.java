package dev.offshoot.events.allocation;

import static dev.offshoot.events.allocation.RegistrationProblem.ALREADY_REGISTERED;
import static dev.offshoot.events.allocation.RegistrationProblem.GUESTS_NOT_ALLOWED;
import static dev.offshoot.events.allocation.RegistrationProblem.NOT_ENOUGH_SEATS;
import static dev.offshoot.events.allocation.RegistrationProblem.REGISTRATION_CLOSED;
import static dev.offshoot.events.allocation.RegistrationProblem.REGISTRATION_NOT_FOUND;
import static dev.offshoot.events.allocation.RegistrationProblem.SOLD_OUT;
import static dev.offshoot.events.allocation.RegistrationProblem.TYPE_NOT_ON_SALE;
import static dev.offshoot.events.allocation.RegistrationStatus.OFFERED;
import static dev.offshoot.events.allocation.RegistrationStatus.WAITING;

import dev.offshoot.web.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The seats of one event under its lock: what a transaction read, changed command by command. Nothing here touches the
 * outside; a refused command leaves everything as it was. The same commands on the same rows give the same rows.
 */
final class Allocation {

    private final EventTerms event;
    private final Seats seats;
    private final Ledger ledger;
    private final Heads heads;
    private final Serving serving;
    private final Settlement settlement;
    private final Supplier<UUID> ids;
    private final List<Promotion> promotions = new ArrayList<>();
    private long nextPosition;

    Allocation(
            EventTerms event, long nextPosition, Seats seats, WaitingLine line, HoldTimes holds, Supplier<UUID> ids) {
        this.event = event;
        this.nextPosition = nextPosition;
        this.seats = seats;
        this.ledger = new Ledger(seats);
        this.heads = new Heads(line, ledger);
        this.settlement = new Settlement(event, holds, ids);
        this.serving = new Serving(event, seats, ledger, heads, settlement);
        this.ids = ids;
    }

    /** Takes note of a row that commands are about, or of a person they name. */
    void know(Registration read) {
        ledger.know(read);
    }

    /** What every transaction does first: holds that are over end, and the line comes before newcomers. */
    void begin(List<Registration> lapsed, Instant now) {
        for (Registration hold : lapsed) {
            ledger.move(hold, hold.cancel(CancelledBy.EXPIRY, null, 0, now), Cause.LAPSED, hold.status() == OFFERED, 0);
        }
        serving.serve(now);
    }

    Outcome apply(Command command, Instant now) {
        try {
            return switch (command) {
                case Command.Register register -> register(register, now);
                case Command.Promote promote -> promote(promote, now);
                case Command.About about -> change(about, now);
                case Command.Tidy ignored -> new Outcome.Done(null, null, 0, List.of(), false);
            };
        } catch (ProblemException refusal) {
            return new Outcome.Refused(refusal);
        }
    }

    List<Transition> transitions() {
        return ledger.transitions();
    }

    List<Promotion> promotions() {
        return promotions;
    }

    Seats seats() {
        return seats;
    }

    long eventId() {
        return event.id();
    }

    long nextPosition() {
        return nextPosition;
    }

    /** Whether people in line are still to be served from seats that are free: at once in the next transaction. */
    boolean isUnfinished() {
        return serving.isUnfinished();
    }

    /** @param registration by uuid; its promotion by hand has to stay known */
    record Promotion(UUID registration, long actorId, String reason) {}

    private Outcome change(Command.About command, Instant now) {
        Registration before = find(command.registration());
        Registration after = new Change(event, seats, ledger, settlement, serving, now).apply(command, before);
        if (before.status().isHolding() && !after.status().isHolding()) {
            serving.serve(now);
        }
        return done(after, !after.equals(before));
    }

    private Outcome register(Command.Register command, Instant now) {
        requireOpen(command, now);
        TicketType type = seats.type(command.type());
        if (!type.isOnSale(now)) {
            throw TYPE_NOT_ON_SALE.because("This ticket type is not on sale now");
        }
        boolean guest = command.source() == Source.GUEST;
        // A visitor must not learn from the answer whether an address is registered: what is the same for all comes
        // first.
        if (!guest) {
            requireNew(command);
        }
        boolean seated = isSeated(type, command.seats());
        if (!seated && !(event.line() && command.seats() == 1)) {
            throw full(type, command.seats());
        }
        requireNew(command);
        Registration made = arrive(command, type, now);
        Registration placed = seated ? settlement.seat(made, type, now) : made;
        ledger.move(null, placed, Cause.REGISTERED, command.notified(), 0);
        if (placed.status() == WAITING) {
            heads.append(placed);
        }
        return done(placed, true);
    }

    private void requireOpen(Command.Register command, Instant now) {
        if (command.source() == Source.GUEST && !event.guestsAllowed()) {
            throw GUESTS_NOT_ALLOWED.because("This event takes registrations of accounts only");
        }
        if (!event.isOpen(now)) {
            throw REGISTRATION_CLOSED.because("This event takes no registrations now");
        }
    }

    private void requireNew(Command.Register command) {
        ledger.liveOf(command.attendee()).ifPresent(existing -> {
            throw ALREADY_REGISTERED
                    .because("There is a registration for this event already")
                    .withMember("registrationId", existing.uuid());
        });
    }

    private boolean isSeated(TicketType type, int wanted) {
        return seats.free(type) >= wanted && !serving.isSomebodyBefore(type);
    }

    private ProblemException full(TicketType type, int wanted) {
        if (wanted > 1) {
            int left = serving.isSomebodyBefore(type) ? 0 : seats.free(type);
            return NOT_ENOUGH_SEATS.because(left + " seats are left").withMember("seatsLeft", left);
        }
        return SOLD_OUT.because("All seats are taken");
    }

    private Registration arrive(Command.Register command, TicketType type, Instant now) {
        return new Registration(
                null,
                ids.get(),
                event.id(),
                type.id(),
                command.attendee(),
                command.locale(),
                command.seats(),
                nextPosition++,
                WAITING,
                null,
                Payment.none(command.complimentary()),
                command.source(),
                command.actorId(),
                null,
                1,
                null,
                false,
                0,
                now);
    }

    private Outcome promote(Command.Promote command, Instant now) {
        Registration before = find(command.registration());
        if (before.status().isHolding()) {
            return done(before, false);
        }
        Change.requireWaiting(before);
        if (!event.published() || event.hasEnded(now)) {
            throw REGISTRATION_CLOSED.because("This event takes nobody any more");
        }
        TicketType type = seats.type(before.typeId());
        if (seats.free(type) < before.seats()) {
            throw SOLD_OUT.because("No seat is free; raise the capacity first");
        }
        promotions.add(new Promotion(before.uuid(), command.actorId(), command.reason()));
        Registration after = settlement.offer(before, type, event.ends(), now);
        return done(ledger.move(before, after, Cause.PROMOTED, true, 0), true);
    }

    private Registration find(UUID uuid) {
        return ledger.find(uuid)
                .orElseThrow(() -> REGISTRATION_NOT_FOUND.because("This event has no registration " + uuid));
    }

    private Outcome done(Registration registration, boolean changed) {
        TicketType type = seats.type(registration.typeId());
        long ahead = registration.status() == WAITING && changed ? seats.waitingBeside(type) - 1 : 0;
        return new Outcome.Done(registration, type, ahead, List.of(), changed);
    }
}
