package dev.offshoot.payments.finance;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.payments.acting.InOwnName;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All payments, for finance. */
@Controller("/api/payments/payments")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({"payments:read", "payments:manage"})
class PaymentListController {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentListController.class);
    private static final long MOST = 100_000;

    private final PaymentList payments;

    PaymentListController(PaymentList payments) {
        this.payments = payments;
    }

    @Get
    CursorPage<ListedPayment> list(@RequestBean @Valid PaymentFilter filter, PageRequest page) {
        return payments.page(filter, page);
    }

    @Get("/export")
    @Produces("text/csv")
    HttpResponse<StreamedFile> export(@RequestBean @Valid PaymentFilter filter, Caller caller) {
        InOwnName.require(caller, "export");
        if (payments.count(filter, MOST + 1) > MOST) {
            throw FinanceProblem.TOO_MANY_ROWS.because("More than " + MOST + " payments fit the filter");
        }
        LOG.info("{} exports payments by {}", caller.name(), filter.described());
        return HttpResponse.ok(
                        new StreamedFile(new PaymentCsv(payments, filter), MediaType.of("text/csv; charset=utf-8")))
                .header("Content-Disposition", "attachment; filename=\"payments.csv\"")
                .header("Cache-Control", "no-store");
    }
}
