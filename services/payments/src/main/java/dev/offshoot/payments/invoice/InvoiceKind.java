package dev.offshoot.payments.invoice;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** An invoice, or what takes some of it back. */
@Serdeable
public enum InvoiceKind {
    INVOICE,
    CREDIT_NOTE;

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
