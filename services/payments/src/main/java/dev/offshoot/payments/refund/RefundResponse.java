package dev.offshoot.payments.refund;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record RefundResponse(
        UUID id,
        String kind,
        Money amount,
        String reason,
        @Nullable String note,
        RefundStatus status,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant endedAt) {

    static RefundResponse of(Refund refund) {
        return new RefundResponse(
                refund.uuid(),
                refund.kind(),
                refund.money(),
                refund.reason(),
                refund.note(),
                refund.status(),
                refund.failure(),
                refund.createdAt(),
                refund.endedAt());
    }
}
