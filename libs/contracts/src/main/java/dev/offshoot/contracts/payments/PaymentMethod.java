package dev.offshoot.contracts.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** How a payment was settled. {@code TOKENS}: with something that is no money; {@code FREE}: nothing was due. */
@Serdeable
public enum PaymentMethod {
    @JsonProperty("card")
    CARD,
    @JsonProperty("bank-transfer")
    BANK_TRANSFER,
    @JsonProperty("tokens")
    TOKENS,
    @JsonProperty("free")
    FREE
}
