package dev.offshoot.payments.invoice;

import dev.offshoot.tasks.OneOff;
import dev.offshoot.tasks.Task;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes an invoice's PDF after its sale is committed, so that nothing slow stands in the way of money. */
@Singleton
@OneOff(
        name = "payments.render-invoice",
        tries = 20,
        firstDelay = "${offshoot.payments.render.first-delay:2s}",
        longestDelay = "${offshoot.payments.render.longest-delay:2h}")
class RenderInvoice implements Task<RenderInvoice.Order> {

    private final InvoiceRepository invoices;
    private final InvoiceDocuments documents;

    RenderInvoice(InvoiceRepository invoices, InvoiceDocuments documents) {
        this.invoices = invoices;
        this.documents = documents;
    }

    @Override
    public void run(Order order) {
        invoices.findByUuid(order.invoice()).ifPresent(documents::of);
    }

    /** Which invoice. */
    @Serdeable
    record Order(UUID invoice) {}
}
