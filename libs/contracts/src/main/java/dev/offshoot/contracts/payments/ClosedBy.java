package dev.offshoot.contracts.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Who ended a payment. */
@Serdeable
public enum ClosedBy {
    @JsonProperty("requester")
    REQUESTER,
    @JsonProperty("finance")
    FINANCE,
    @JsonProperty("task")
    TASK
}
