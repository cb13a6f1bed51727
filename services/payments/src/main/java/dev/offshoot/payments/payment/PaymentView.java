package dev.offshoot.payments.payment;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.purpose.Purpose;
import dev.offshoot.payments.quote.Quote;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment with the rows it names. */
public record PaymentView(
        Payment payment,
        Quote quote,
        Purpose purpose,
        @Nullable UUID payer,
        @Nullable BillingDetail billing) {

    /** Whom messages about it go to; null when nobody is known. */
    public @Nullable Recipient recipient() {
        if (payer != null) {
            return Recipient.user(payer);
        }
        if (billing == null || billing.email() == null) {
            return null;
        }
        return Recipient.address(billing.email(), billing.name().isEmpty() ? null : billing.name(), payment.locale());
    }

    /** As the requester asked: with tax when it asked so. */
    public Money asked() {
        return payment.gross() ? quote.totalMoney() : quote.netMoney();
    }

    public PaymentView with(Payment changed) {
        return new PaymentView(changed, quote, purpose, payer, billing);
    }
}
