package dev.offshoot.payments.settlement;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import dev.offshoot.payments.access.PaymentAccess;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.LiveSessions;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.view.PaymentResponse;
import dev.offshoot.payments.view.PaymentResponses;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Finance settles by hand. */
@Controller("/api/payments/payments/{id}/settlement")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission(PaymentAccess.MANAGE)
class SettlementController {

    private final Settling settling;
    private final LiveSessions sessions;
    private final PaymentAccess access;
    private final PaymentViews views;
    private final PaymentResponses responses;
    private final InstantSource clock;

    SettlementController(
            Settling settling,
            LiveSessions sessions,
            PaymentAccess access,
            PaymentViews views,
            PaymentResponses responses,
            InstantSource clock) {
        this.settling = settling;
        this.sessions = sessions;
        this.access = access;
        this.views = views;
        this.responses = responses;
        this.clock = clock;
    }

    @Post
    @Idempotent
    PaymentResponse settle(UUID id, @Body @Valid SettleBody body, Caller.Person caller) {
        Payment payment = access.changeable(id, caller, PaymentAccess.MANAGE);
        if (!body.tokens() && body.bankReference() == null) {
            throw WebProblem.INVALID_REQUEST
                    .because("A transfer has a bank reference")
                    .withErrors(List.of(new FieldError("bankReference", "required", "Must be set for a transfer")));
        }
        settling.requireSettleable(views.of(payment), body);
        Payment settled = sessions.without(
                payment,
                Hint.of("staff", Actor.of(caller)),
                () -> settling.settle(payment.storedId(), body, caller, clock.instant()));
        return responses.of(settled, caller);
    }
}
