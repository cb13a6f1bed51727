package dev.offshoot.contracts.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Where a payment stands. */
@Serdeable
public enum PaymentStatus {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("processing")
    PROCESSING,
    @JsonProperty("succeeded")
    SUCCEEDED,
    @JsonProperty("partially-refunded")
    PARTIALLY_REFUNDED,
    @JsonProperty("refunded")
    REFUNDED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("expired")
    EXPIRED
}
