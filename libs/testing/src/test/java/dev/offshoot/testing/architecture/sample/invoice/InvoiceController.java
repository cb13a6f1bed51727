package dev.offshoot.testing.architecture.sample.invoice;

import dev.offshoot.testing.architecture.sample.customer.CustomerRepository;
import io.micronaut.http.annotation.Controller;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

@Controller("/sample")
public class InvoiceController {

    @Inject
    @Nullable
    CustomerRepository customers;
}
