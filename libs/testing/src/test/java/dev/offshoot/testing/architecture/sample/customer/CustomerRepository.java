package dev.offshoot.testing.architecture.sample.customer;

import dev.offshoot.ledger.Ledger;
import dev.offshoot.testing.architecture.sample.invoice.InvoiceController;
import org.reactivestreams.Publisher;

public class CustomerRepository {

    Ledger ledger() {
        return new Ledger("customers");
    }

    Publisher<InvoiceController> invoices() {
        return subscriber -> subscriber.onNext(new InvoiceController());
    }
}
