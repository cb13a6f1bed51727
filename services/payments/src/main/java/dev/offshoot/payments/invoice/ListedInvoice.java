package dev.offshoot.payments.invoice;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invoice with the public ids of what it names, and whom it belongs to. */
@Introspected
record ListedInvoice(
        long id,
        UUID uuid,
        InvoiceKind kind,
        String series,
        int year,
        String code,
        UUID payment,
        String requester,
        @Nullable UUID payer,
        @Nullable UUID corrects,
        LocalDate issuedOn,
        LocalDate taxPoint,
        String currency,
        long net,
        long tax,
        long total,
        String bookCurrency,
        long bookTotal) {}
