package dev.offshoot.contracts.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether an asked amount is before tax, or what the payer pays in the end. */
@Serdeable
public enum AmountIs {
    @JsonProperty("net")
    NET,
    @JsonProperty("gross")
    GROSS
}
