package dev.offshoot.payments.closing;

import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.payments.access.PaymentAccess;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.view.PaymentResponse;
import dev.offshoot.payments.view.PaymentResponses;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Controller("/api/payments/payments/{id}/cancellation")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission({PaymentAccess.REQUEST, PaymentAccess.MANAGE})
class CancellationController {

    private final Cancelling cancelling;
    private final PaymentAccess access;
    private final PaymentResponses responses;

    CancellationController(Cancelling cancelling, PaymentAccess access, PaymentResponses responses) {
        this.cancelling = cancelling;
        this.access = access;
        this.responses = responses;
    }

    @Post
    PaymentResponse cancel(UUID id, @Body @Valid CancelPayment body, Caller caller) {
        Payment payment = access.changeable(id, caller, PaymentAccess.REQUEST);
        ClosedBy by = caller instanceof Caller.Service ? ClosedBy.REQUESTER : ClosedBy.FINANCE;
        return responses.of(cancelling.cancel(payment, body.reason(), by, Actor.of(caller)), caller);
    }

    @Serdeable
    record CancelPayment(@NotBlank @Size(max = 500) String reason) {}
}
