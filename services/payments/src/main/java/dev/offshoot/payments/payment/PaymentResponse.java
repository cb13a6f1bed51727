package dev.offshoot.payments.payment;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

@Serdeable
record PaymentResponse(UUID id, String title, Instant createdAt) {

    static PaymentResponse of(Payment row) {
        return new PaymentResponse(row.uuid(), row.title(), row.createdAt());
    }
}
