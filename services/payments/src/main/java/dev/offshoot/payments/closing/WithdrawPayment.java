package dev.offshoot.payments.closing;

import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.payments.attempt.AttemptProblem;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Status;
import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import dev.offshoot.web.ProblemException;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Cancels a requester's own payment; a paid one stays, and one whose money is on its way is tried again. */
@Singleton
@OneOff(name = "payments.withdraw-payment", tries = 20, firstDelay = "2s", longestDelay = "2h")
class WithdrawPayment implements Task<WithdrawPayment.Order> {

    private static final int LONGEST_REASON = 500;

    private final Payments payments;
    private final Cancelling cancelling;

    WithdrawPayment(Payments payments, Cancelling cancelling) {
        this.payments = payments;
        this.cancelling = cancelling;
    }

    @Override
    public void run(Order order) {
        payments.findByUuid(order.payment())
                .filter(payment -> payment.requester().equals(order.requester()))
                .filter(payment -> payment.status() == Status.OPEN || payment.status() == Status.PROCESSING)
                .ifPresent(payment -> {
                    try {
                        cancelling.cancel(
                                payment, order.reason(), ClosedBy.REQUESTER, Actor.service(order.requester()));
                    } catch (ProblemException refused) {
                        if (refused.type() != AttemptProblem.ALREADY_PAID
                                && refused.type() != ClosingProblem.NOT_EDITABLE) {
                            throw refused;
                        }
                    }
                });
    }

    @Serdeable
    record Order(UUID payment, String requester, String reason) {

        Order {
            reason = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        }
    }
}
