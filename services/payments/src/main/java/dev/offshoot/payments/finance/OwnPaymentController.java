package dev.offshoot.payments.finance;

import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** What the caller shall pay or has paid, newest first. */
@Controller("/api/payments/my/payments")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class OwnPaymentController {

    private final PaymentList payments;

    OwnPaymentController(PaymentList payments) {
        this.payments = payments;
    }

    @Get
    CursorPage<ListedPayment> list(PageRequest page, Caller.Person caller) {
        return payments.page(PaymentFilter.none(), caller.id(), page);
    }
}
