package dev.offshoot.events.allocation;

import static dev.offshoot.events.allocation.RegistrationProblem.ALREADY_ADMITTED;
import static dev.offshoot.events.allocation.RegistrationProblem.OFFER_EXPIRED;
import static dev.offshoot.events.allocation.RegistrationProblem.REGISTRATION_CLOSED;
import static dev.offshoot.events.allocation.RegistrationProblem.TOO_LATE;
import static dev.offshoot.events.allocation.RegistrationProblem.WRONG_STATE;
import static dev.offshoot.events.allocation.RegistrationStatus.CANCELLED;
import static dev.offshoot.events.allocation.RegistrationStatus.CONFIRMED;
import static dev.offshoot.events.allocation.RegistrationStatus.OFFERED;
import static dev.offshoot.events.allocation.RegistrationStatus.PENDING_PAYMENT;
import static dev.offshoot.events.allocation.RegistrationStatus.UNVERIFIED;
import static dev.offshoot.events.allocation.RegistrationStatus.WAITING;

import dev.offshoot.web.ProblemException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Commands about a registration that exists. Each returns it as it is afterwards: the same when nothing was left to do. */
final class Change {

    private final EventTerms event;
    private final Seats seats;
    private final Ledger ledger;
    private final Settlement settlement;
    private final Serving serving;
    private final Instant now;

    Change(EventTerms event, Seats seats, Ledger ledger, Settlement settlement, Serving serving, Instant now) {
        this.event = event;
        this.seats = seats;
        this.ledger = ledger;
        this.settlement = settlement;
        this.serving = serving;
        this.now = now;
    }

    Registration apply(Command.About command, Registration before) {
        return switch (command) {
            case Command.Verify ignored -> take(before, UNVERIFIED, Cause.VERIFIED);
            case Command.Accept ignored -> take(before, OFFERED, Cause.ACCEPTED);
            case Command.Decline ignored -> decline(before);
            case Command.Cancel cancel -> cancel(before, cancel);
            case Command.Paid paid -> pay(before, paid);
            case Command.PaymentEnded ended -> endPayment(before, ended);
            case Command.Promote promote -> throw new IllegalArgumentException(promote + " is decided elsewhere");
        };
    }

    static void requireWaiting(Registration before) {
        if (before.status() != WAITING) {
            throw wrong(before);
        }
    }

    /** @param kept the state in which the seat is kept for this answer */
    private Registration take(Registration before, RegistrationStatus kept, Cause cause) {
        if (before.status() == CONFIRMED || before.status() == PENDING_PAYMENT) {
            return before;
        }
        if (before.status() != kept) {
            throw lapsedOrWrong(before);
        }
        if (before.hasLapsed(now)) {
            throw lapsed();
        }
        if (!event.published()) {
            throw REGISTRATION_CLOSED.because("This event takes no registrations now");
        }
        Registration after = settlement.take(before, seats.type(before.typeId()), now);
        return ledger.move(before, after, cause, true, 0);
    }

    private Registration decline(Registration before) {
        if (isCancelledBy(before, CancelledBy.ATTENDEE)) {
            return before;
        }
        if (before.status() != OFFERED && before.status() != WAITING) {
            throw lapsedOrWrong(before);
        }
        return end(before, CancelledBy.ATTENDEE, null, 0, false);
    }

    private Registration cancel(Registration before, Command.Cancel command) {
        if (isCancelledBy(before, command.by())) {
            return before;
        }
        if (before.status() == CANCELLED) {
            throw wrong(before);
        }
        // Leaving the line or an offer takes nothing from anybody, so it is never too late.
        boolean leaves = before.status() == WAITING || before.status() == OFFERED;
        if (command.by() == CancelledBy.ATTENDEE && !leaves && !now.isBefore(event.cancellable())) {
            throw TOO_LATE.because("This registration could be cancelled until " + event.cancellable());
        }
        if (before.admitted() && command.by() != CancelledBy.EVENT) {
            throw ALREADY_ADMITTED.because("Somebody of this registration was let in already");
        }
        return end(before, command.by(), command.reason(), refund(before, command.refund()), command.notified());
    }

    private Registration pay(Registration before, Command.Paid command) {
        if (!command.payment().equals(before.payment().id())
                || before.payment().status().hasArrived()) {
            return before;
        }
        if (before.status() == PENDING_PAYMENT) {
            return ledger.move(before, before.pay(now), Cause.PAID, true, 0);
        }
        if (before.status() != CANCELLED) {
            return before;
        }
        return isRevivable(before)
                ? ledger.move(before, before.pay(now), Cause.REVIVED, true, 0)
                : ledger.move(
                        before,
                        before.payBack(),
                        Cause.PAID_TOO_LATE,
                        true,
                        before.payment().price());
    }

    private boolean isRevivable(Registration before) {
        TicketType type = seats.type(before.typeId());
        return (isCancelledBy(before, CancelledBy.EXPIRY) || isCancelledBy(before, CancelledBy.PAYMENT))
                && event.published()
                && !event.hasEnded(now)
                && ledger.liveOf(before.attendee()).isEmpty()
                && seats.free(type) >= before.seats()
                && !serving.isSomebodyBefore(type);
    }

    private Registration endPayment(Registration before, Command.PaymentEnded command) {
        return before.status() == PENDING_PAYMENT
                        && command.payment().equals(before.payment().id())
                ? end(before, CancelledBy.PAYMENT, null, 0, command.notified())
                : before;
    }

    private Registration end(
            Registration before, CancelledBy by, @Nullable String reason, long refund, boolean notified) {
        return ledger.move(before, before.cancel(by, reason, refund, now), Cause.CANCELLED, notified, refund);
    }

    private long refund(Registration before, Refund wanted) {
        if (before.payment().status() != PaymentStatus.PAID) {
            return 0;
        }
        long paid = before.payment().price();
        return switch (wanted) {
            case Refund.ByTerms ignored -> now.isBefore(event.refundable()) ? paid : 0;
            case Refund.Full ignored -> paid;
            case Refund.None ignored -> 0;
            case Refund.Part part -> Math.min(part.amount(), paid);
        };
    }

    private static boolean isCancelledBy(Registration registration, CancelledBy by) {
        Cancellation end = registration.cancellation();
        return end != null && end.by() == by;
    }

    private static ProblemException lapsedOrWrong(Registration before) {
        return isCancelledBy(before, CancelledBy.EXPIRY) ? lapsed() : wrong(before);
    }

    private static ProblemException lapsed() {
        return OFFER_EXPIRED.because("The time for this was over, and the seat is the next one's");
    }

    private static ProblemException wrong(Registration before) {
        return WRONG_STATE
                .because("The registration is " + before.status().word())
                .withMember("registrationStatus", before.status().word());
    }
}
