package dev.offshoot.payments.request;

import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.AllowService;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.directory.KnownUsers;
import dev.offshoot.payments.access.PaymentAccess;
import dev.offshoot.payments.acting.InOwnName;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.settings.Requesters;
import dev.offshoot.payments.view.PaymentResponse;
import dev.offshoot.payments.view.PaymentResponses;
import dev.offshoot.web.Etag;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

/** Asking for money by REST, and changing what was asked. */
@Controller("/api/payments/payments")
@ExecuteOn(TaskExecutors.BLOCKING)
class PaymentController {

    private final Asking asking;
    private final Editing editing;
    private final PaymentAccess access;
    private final PaymentResponses responses;
    private final Requesters requesters;
    private final KnownUsers known;

    PaymentController(
            Asking asking,
            Editing editing,
            PaymentAccess access,
            PaymentResponses responses,
            Requesters requesters,
            KnownUsers known) {
        this.asking = asking;
        this.editing = editing;
        this.access = access;
        this.responses = responses;
        this.requesters = requesters;
        this.known = known;
    }

    @Post
    @Idempotent
    @AllowPermission({PaymentAccess.REQUEST, PaymentAccess.MANAGE})
    HttpResponse<PaymentResponse> ask(@Body @Valid AskBody body, Caller caller) {
        if (caller instanceof Caller.Person && !caller.may(PaymentAccess.MANAGE)) {
            throw WebProblem.FORBIDDEN.because("Only services and finance ask for money");
        }
        InOwnName.require(caller, "ask");
        if (body.payer() != null && body.payer().userId() != null) {
            known.require("payer.userId", body.payer().userId());
        }
        Payment payment = asking.ask(body, Asker.of(caller, requesters));
        URI place = URI.create("/api/payments/payments/" + payment.uuid());
        return tagged(HttpResponse.created(place), payment, caller);
    }

    @Get("/{id}")
    @AllowPerson
    @AllowService
    HttpResponse<PaymentResponse> get(UUID id, Caller caller) {
        return tagged(HttpResponse.ok(), access.readable(id, caller), caller);
    }

    @Patch("/{id}")
    @AllowPermission({PaymentAccess.REQUEST, PaymentAccess.MANAGE})
    HttpResponse<PaymentResponse> edit(UUID id, @Body @Valid EditBody body, IfMatch seen, Caller caller) {
        Payment payment = access.changeable(id, caller, PaymentAccess.REQUEST);
        return tagged(HttpResponse.ok(), editing.edit(payment, body, seen, Actor.of(caller)), caller);
    }

    private HttpResponse<PaymentResponse> tagged(MutableHttpResponse<?> answer, Payment payment, Caller caller) {
        return answer.header(HttpHeaders.ETAG, Etag.of(payment.version()).value())
                .body(responses.of(payment, caller));
    }
}
