package dev.offshoot.payments.page;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.payments.attempt.Sessions;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.request.BillingBody;
import dev.offshoot.payments.request.Editing;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.limit.RateLimiter;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pay page. Opening it creates nothing; its buttons do. */
@Controller("/payments/pay/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@Produces(MediaType.TEXT_HTML)
class PayPageController {

    private static final String PER_PAYMENT = "10/h";
    private static final String PER_NETWORK = "30/h";

    private final PayVisit visit;
    private final PayPages pages;
    private final Editing editing;
    private final Sessions sessions;
    private final RateLimiter limits;
    private final ClientAddress addresses;

    PayPageController(
            PayVisit visit,
            PayPages pages,
            Editing editing,
            Sessions sessions,
            RateLimiter limits,
            ClientAddress addresses) {
        this.visit = visit;
        this.pages = pages;
        this.editing = editing;
        this.sessions = sessions;
        this.limits = limits;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<?> show(String token, HttpRequest<?> request) {
        return visit.of(token, request, payment -> visit.show(HttpStatus.OK, pages.of(payment)));
    }

    @Post("/billing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> billing(String token, @Nullable @Body String form, HttpRequest<?> request) {
        return visit.of(token, request, payment -> billing(payment, BillingForm.of(form)));
    }

    /** Card numbers are tried out by many quick attempts, so those are few. */
    @Post("/attempts")
    @Consumes(MediaType.ALL)
    HttpResponse<?> attempt(String token, HttpRequest<?> request) {
        return visit.of(token, request, payment -> {
            limits.require("pay-attempts", PER_PAYMENT, payment.uuid().toString());
            limits.require("pay-attempts-of-network", PER_NETWORK, addresses.networkOf(request));
            URI provider = sessions.open(payment);
            return PageAnswer.dressed(HttpResponse.seeOther(provider));
        });
    }

    private HttpResponse<?> billing(Payment payment, BillingForm form) {
        List<FieldFault> faults = form.faults();
        if (!faults.isEmpty()) {
            return visit.show(HttpStatus.BAD_REQUEST, pages.of(payment).with(form, faults));
        }
        try {
            editing.billing(payment, body(form));
        } catch (ProblemException refused) {
            if (refused.errors().isEmpty()) {
                throw refused;
            }
            List<FieldFault> named = refused.errors().stream()
                    .map(error ->
                            FieldFault.of(error.field().substring(error.field().lastIndexOf('.') + 1), error.message()))
                    .toList();
            return visit.show(HttpStatus.BAD_REQUEST, pages.of(payment).with(form, named));
        }
        return PageAnswer.dressed(HttpResponse.seeOther(URI.create("/payments/pay/" + payment.payToken())));
    }

    private static BillingBody body(BillingForm form) {
        return new BillingBody(
                form.business() ? BillingDetail.BUSINESS : BillingDetail.CONSUMER,
                form.name(),
                orNull(form.company()),
                orNull(form.email()),
                orNull(form.line1()),
                orNull(form.line2()),
                orNull(form.postalCode()),
                orNull(form.city()),
                orNull(form.region()),
                orNull(form.country()),
                orNull(form.taxId()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
