package dev.offshoot.payments.invoice;

import dev.offshoot.contracts.Money;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or a credit note, as written once. Amounts are in minor units and never negative: the kind says which way.
 *
 * @param code the number people read, such as {@code C26-00017}
 * @param correctsId of a credit note, the invoice it belongs to
 */
@MappedEntity("invoices")
public record Invoice(
        @Id @GeneratedValue @Nullable Long id,
        Instant createdAt,
        UUID uuid,
        InvoiceKind kind,
        String series,
        int year,
        int number,
        String code,
        long paymentId,
        @Nullable Long refundId,
        @Nullable Long correctsId,
        long sellerId,
        long billingDetailId,
        long quoteId,
        LocalDate issuedOn,
        LocalDate taxPoint,
        String currency,
        long net,
        long tax,
        long total,
        long bookNet,
        long bookTax,
        long bookTotal) {

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Invoice " + code + " is not stored");
        }
        return id;
    }

    public Money money(long minorUnits) {
        return Money.ofMinor(minorUnits, currency);
    }
}
