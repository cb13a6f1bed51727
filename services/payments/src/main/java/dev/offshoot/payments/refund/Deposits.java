package dev.offshoot.payments.refund;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.settings.PaymentsSettings;
import dev.offshoot.tasks.Tasks;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Returns what came too much. */
@Singleton
public class Deposits {

    private final RefundRepository refunds;
    private final Payments payments;
    private final Tasks tasks;
    private final PaymentsSettings settings;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Deposits(
            RefundRepository refunds,
            Payments payments,
            Tasks tasks,
            PaymentsSettings settings,
            UuidGenerator uuids,
            InstantSource clock) {
        this.refunds = refunds;
        this.payments = payments;
        this.tasks = tasks;
        this.settings = settings;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * Reserves an amount and has it returned, unless finance wants to decide. Joins the running transaction, which holds
     * the payment's lock.
     *
     * @return the payment as it is now
     */
    public Payment giveBack(Payment payment, Capture capture, long amount) {
        if (!settings.deposits().returned() || capture.manual()) {
            return payment;
        }
        Refund refund = refunds.save(new Refund(
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                uuids.next(),
                payment.storedId(),
                capture.id(),
                Refund.DEPOSIT,
                amount,
                capture.currency(),
                "surplus",
                null,
                RefundStatus.RESERVED,
                capture.provider(),
                null,
                null,
                null,
                null));
        tasks.schedule(ReturnDeposit.class, new ReturnDeposit.Order(refund.uuid()));
        return payments.update(payment.reserveReturn(amount));
    }
}
