package dev.offshoot.payments.refund;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.payment.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants money to go back.
 *
 * @param refund id of the new refund
 * @param amount null: all that is left
 * @param kind {@code sale} or {@code deposit}
 */
record RefundWish(
        UUID refund,
        @Nullable Money amount,
        String kind,
        String reason,
        @Nullable String note,
        Actor actor) {

    boolean ofDeposit() {
        return kind.equals(Refund.DEPOSIT);
    }
}
