package dev.offshoot.payments.invoice;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param corrects of a credit note, the id of its invoice */
@Serdeable
record InvoiceResponse(
        UUID id,
        InvoiceKind kind,
        String code,
        String series,
        int year,
        UUID paymentId,
        @Nullable UUID corrects,
        LocalDate issuedOn,
        LocalDate taxPoint,
        Money net,
        Money tax,
        Money total,
        Money bookTotal) {

    static InvoiceResponse of(ListedInvoice row) {
        return new InvoiceResponse(
                row.uuid(),
                row.kind(),
                row.code(),
                row.series(),
                row.year(),
                row.payment(),
                row.corrects(),
                row.issuedOn(),
                row.taxPoint(),
                Money.ofMinor(row.net(), row.currency()),
                Money.ofMinor(row.tax(), row.currency()),
                Money.ofMinor(row.total(), row.currency()),
                Money.ofMinor(row.bookTotal(), row.bookCurrency()));
    }
}
