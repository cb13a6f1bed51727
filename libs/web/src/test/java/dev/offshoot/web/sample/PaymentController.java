package dev.offshoot.web.sample;

import dev.offshoot.web.Idempotent;
import dev.offshoot.web.body.JsonPart;
import dev.offshoot.web.form.MultipartForm;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Set;
import javax.sql.DataSource;

@Controller("/api/sample/payments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(beans = DataSource.class)
class PaymentController {

    private final PaymentService payments;
    private final JsonPart parts;

    PaymentController(PaymentService payments, JsonPart parts) {
        this.payments = payments;
        this.parts = parts;
    }

    @Post
    @Idempotent
    HttpResponse<MakePayment> make(@Body MakePayment payment) {
        payments.make(payment);
        return HttpResponse.created(payment, URI.create("/api/sample/payments/" + payment.reference()));
    }

    @Post("/plain")
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    MakePayment makePlainly(@Body MakePayment payment) {
        payments.make(payment);
        return payment;
    }

    @Post(value = "/files", consumes = MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    long attach(@Part("file") CompletedFileUpload file) {
        return file.getSize();
    }

    @Post(value = "/forms", consumes = MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    HttpResponse<MakePayment> makeWithFiles(MultipartForm form) {
        form.requireOnly(Set.of("payment", "files"));
        MakePayment payment = parts.read(form, "payment", MakePayment.class);
        payments.make(new MakePayment(
                payment.reference(),
                payment.amount()
                        + form.parts("files").stream()
                                .mapToLong(file -> file.content().length)
                                .sum()));
        return HttpResponse.created(payment);
    }

    @Post("/refused")
    @Idempotent
    HttpResponse<MakePayment> refuse(@Body MakePayment payment) {
        payments.make(payment);
        return payment.amount() < 0 ? HttpResponse.unprocessableEntity() : HttpResponse.ok(payment);
    }
}
