package dev.offshoot.payments.invoice;

import dev.offshoot.payments.document.Document;
import dev.offshoot.payments.document.Documents;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The PDF of an invoice: made by its task, or by the first who asks for it. */
@Singleton
public class InvoiceDocuments {

    private final Documents documents;
    private final Papers papers;
    private final Invoices invoices;

    InvoiceDocuments(Documents documents, Papers papers, Invoices invoices) {
        this.documents = documents;
        this.papers = papers;
        this.invoices = invoices;
    }

    public Document of(Invoice invoice) {
        return documents.findOrRender(invoice.storedId(), invoice.paymentId(), () -> papers.of(invoice));
    }

    /** The invoice of a paid payment; empty if none was issued. */
    public Optional<Document> ofSale(long paymentId) {
        return invoices.of(paymentId).stream()
                .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE)
                .findFirst()
                .map(this::of);
    }
}
