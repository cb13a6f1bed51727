package dev.offshoot.contracts.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** An invoice, or the credit note that corrects one. */
@Serdeable
public enum InvoiceKind {
    @JsonProperty("invoice")
    INVOICE,
    @JsonProperty("credit-note")
    CREDIT_NOTE
}
