package dev.offshoot.events.payment;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.payments.AmountIs;
import dev.offshoot.contracts.payments.Payer;
import dev.offshoot.contracts.payments.PaymentRequested;
import dev.offshoot.contracts.payments.PaymentWithdrawn;
import dev.offshoot.contracts.payments.RefundRequested;
import dev.offshoot.events.allocation.Attendee;
import dev.offshoot.events.allocation.Cancellation;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Cause;
import dev.offshoot.events.allocation.HoldTimes;
import dev.offshoot.events.allocation.Payment;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.Transition;
import dev.offshoot.events.platform.PublicUrl;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes what payments is told of a registration. */
@Singleton
class PaymentEvents {

    /** What payments can store of a language tag. */
    private static final int LONGEST_LOCALE = 16;

    private final HoldTimes holds;
    private final PublicUrl publicUrl;

    PaymentEvents(HoldTimes holds, PublicUrl publicUrl) {
        this.holds = holds;
        this.publicUrl = publicUrl;
    }

    /** It ends before the hold, so that money on its way still finds the seat. */
    PaymentRequested requested(Registration registration, SoldSeat sold) {
        Payment payment = registration.payment();
        Instant hold = Objects.requireNonNull(registration.holdUntil());
        return new PaymentRequested(
                id(payment),
                registration.uuid().toString(),
                sold.purpose(),
                price(payment),
                AmountIs.GROSS,
                sold.concept(),
                null,
                payer(registration),
                null,
                sold.country(),
                null,
                hold.minus(holds.paymentGrace()),
                true,
                publicUrl.ofEvent(sold.slug()),
                locale(registration),
                null,
                null);
    }

    PaymentWithdrawn withdrawn(Registration registration) {
        Cancellation end = Objects.requireNonNull(registration.cancellation());
        return new PaymentWithdrawn(id(registration.payment()), end.by().word());
    }

    RefundRequested refund(Transition transition) {
        Payment payment = transition.after().payment();
        UUID id = id(payment);
        Money amount = Money.ofMinor(transition.refund(), Objects.requireNonNull(payment.currency()));
        return new RefundRequested(RefundIds.of(id), id, amount, reason(transition));
    }

    static Money price(Payment payment) {
        return Money.ofMinor(payment.price(), Objects.requireNonNull(payment.currency()));
    }

    private static String reason(Transition transition) {
        if (transition.cause() == Cause.PAID_TOO_LATE) {
            return "seat-gone";
        }
        Cancellation end = transition.after().cancellation();
        return end != null && end.by() == CancelledBy.EVENT ? "event-cancelled" : "cancelled";
    }

    private static Payer payer(Registration registration) {
        Attendee attendee = registration.attendee();
        UUID user = attendee.userUuid();
        return user == null
                ? Payer.address(
                        Objects.requireNonNull(attendee.guestEmail()), attendee.guestName(), locale(registration))
                : Payer.user(user);
    }

    private static @Nullable String locale(Registration registration) {
        return registration.locale().length() <= LONGEST_LOCALE ? registration.locale() : null;
    }

    private static UUID id(Payment payment) {
        return Objects.requireNonNull(payment.id());
    }
}
