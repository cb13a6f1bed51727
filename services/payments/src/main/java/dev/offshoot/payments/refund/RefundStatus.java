package dev.offshoot.payments.refund;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Where a refund stands. */
@Serdeable
enum RefundStatus {
    RESERVED,
    SENT,
    SUCCEEDED,
    FAILED;

    boolean ended() {
        return this == SUCCEEDED || this == FAILED;
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
