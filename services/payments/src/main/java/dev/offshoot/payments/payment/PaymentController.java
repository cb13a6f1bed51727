package dev.offshoot.payments.payment;

import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Etag;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;

@Controller("/api/payments/payments")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class PaymentController {

    private static final String ORDER = "payments:-id";

    private final Payments payments;

    PaymentController(Payments payments) {
        this.payments = payments;
    }

    @Get
    CursorPage<PaymentResponse> list(PageRequest page, Caller.Person caller) {
        long before = page.after(ORDER).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<Payment> rows = payments.page(caller.id(), before, page.rows());
        return page.page(rows, PaymentResponse::of, row -> Cursor.at(ORDER, String.valueOf(row.id())));
    }

    @Post
    @Idempotent
    HttpResponse<PaymentResponse> create(@Body @Valid CreatePayment body, Caller.Person caller) {
        Payment created = payments.create(caller.id(), body.title());
        String place = "/api/payments/payments/" + created.uuid();
        return tagged(HttpResponse.created(URI.create(place)), created);
    }

    @Get("/{id}")
    HttpResponse<PaymentResponse> get(UUID id, Caller.Person caller) {
        return tagged(HttpResponse.ok(), payments.find(caller.id(), id));
    }

    @Patch("/{id}")
    HttpResponse<PaymentResponse> rename(
            @PathVariable UUID id, @Body @Valid RenamePayment body, IfMatch seen, Caller.Person caller) {
        return tagged(HttpResponse.ok(), payments.rename(caller.id(), id, seen, body.title()));
    }

    private static HttpResponse<PaymentResponse> tagged(MutableHttpResponse<?> answer, Payment row) {
        return answer.header(HttpHeaders.ETAG, Etag.of(row.version()).value()).body(PaymentResponse.of(row));
    }
}
