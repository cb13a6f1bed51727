package dev.offshoot.payments.refund;

import dev.offshoot.payments.capture.Captures;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.provider.OrderedRefund;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.payments.provider.RefundView;
import dev.offshoot.payments.provider.choice.Providers;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Has a provider send money back. The refund's UUID is the key there, so a lost answer is asked for again. */
@Singleton
class RefundExecution {

    private final RefundRepository refunds;
    private final Payments payments;
    private final Captures captures;
    private final RefundOutcome outcome;
    private final Providers providers;

    RefundExecution(
            RefundRepository refunds,
            Payments payments,
            Captures captures,
            RefundOutcome outcome,
            Providers providers) {
        this.refunds = refunds;
        this.payments = payments;
        this.captures = captures;
        this.outcome = outcome;
        this.providers = providers;
    }

    /** @throws ProviderSilent when the provider does not say how it ended */
    void run(UUID uuid) {
        Refund refund = refunds.findByUuid(uuid).orElseThrow();
        if (refund.status().ended()) {
            return;
        }
        refunds.sent(refund.storedId());
        OrderedRefund order = new OrderedRefund(
                refund.uuid(),
                payments.get(refund.paymentId()).uuid(),
                captures.get(refund.captureId()).providerPayment(),
                refund.amount(),
                refund.currency(),
                refund.reason());
        switch (providers.get(refund.provider()).refund(order)) {
            case RefundView.Succeeded succeeded -> outcome.succeeded(refund, succeeded.providerRefund());
            case RefundView.Failed failed -> outcome.failed(refund, failed.code());
            case RefundView.Pending _ -> throw new ProviderSilent(refund.provider(), "has not sent the refund yet");
        }
    }
}
