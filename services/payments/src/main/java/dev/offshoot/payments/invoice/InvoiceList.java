package dev.offshoot.payments.invoice;

import dev.offshoot.identity.Caller;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices as callers see them. */
@Singleton
class InvoiceList {

    private static final String ORDER = "invoices:-id";
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final InvoiceListRepository rows;

    InvoiceList(InvoiceListRepository rows) {
        this.rows = rows;
    }

    CursorPage<InvoiceResponse> page(InvoiceFilter filter, PageRequest page) {
        List<ListedInvoice> found = rows.page(
                orEmpty(filter.series()),
                Objects.requireNonNullElse(filter.year(), 0),
                orEmpty(filter.kind()),
                Optional.ofNullable(filter.issuedFrom()).orElse(FIRST),
                Optional.ofNullable(filter.issuedTo()).orElse(LAST),
                prefix(filter.q()),
                page.after(ORDER).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE),
                page.rows());
        return page.page(found, InvoiceResponse::of, row -> Cursor.at(ORDER, row.id()));
    }

    /** For finance, the payer, and the service that asked for the money; nobody else learns that it exists. */
    ListedInvoice find(UUID id, Caller caller, boolean mayReadDocuments) {
        return rows.find(id)
                .filter(invoice -> mayReadDocuments || sees(caller, invoice))
                .orElseThrow(() -> InvoiceProblem.INVOICE_NOT_FOUND.because("No invoice " + id));
    }

    private static boolean sees(Caller caller, ListedInvoice invoice) {
        if (caller.may("payments:read") || caller.may("payments:manage")) {
            return true;
        }
        return switch (caller) {
            case Caller.Person person -> person.id().equals(invoice.payer());
            case Caller.Service service -> service.client().equals(invoice.requester());
            case Caller.Anonymous _ -> false;
        };
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String prefix(@Nullable String q) {
        return q == null
                ? ""
                : q.strip()
                                .toUpperCase(Locale.ROOT)
                                .replace("\\", "\\\\")
                                .replace("%", "\\%")
                                .replace("_", "\\_") + "%";
    }
}
