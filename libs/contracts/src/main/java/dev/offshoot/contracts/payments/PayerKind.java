package dev.offshoot.contracts.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Who is billed. */
@Serdeable
public enum PayerKind {
    @JsonProperty("consumer")
    CONSUMER,
    @JsonProperty("business")
    BUSINESS
}
