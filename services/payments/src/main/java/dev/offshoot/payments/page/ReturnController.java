package dev.offshoot.payments.page;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.payments.attempt.Advance;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.Advance.Result;
import dev.offshoot.payments.document.Document;
import dev.offshoot.payments.invoice.InvoiceDocuments;
import dev.offshoot.payments.page.OutcomePage.Link;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.web.limit.RateLimiter;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a payer comes back to: looks at once what became of the payment. */
@Controller("/payments/pay/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class ReturnController {

    private static final int REFRESH_SECONDS = 3;

    /** The page refreshes itself; the provider is not asked more often than that. */
    private static final String LOOKS = "25/min";

    private final PayVisit visit;
    private final PayTokens tokens;
    private final Advance advance;
    private final InvoiceDocuments documents;
    private final PayPages pages;
    private final RateLimiter limits;

    ReturnController(
            PayVisit visit,
            PayTokens tokens,
            Advance advance,
            InvoiceDocuments documents,
            PayPages pages,
            RateLimiter limits) {
        this.visit = visit;
        this.tokens = tokens;
        this.advance = advance;
        this.documents = documents;
        this.pages = pages;
        this.limits = limits;
    }

    @Get("/return")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> returned(String token, HttpRequest<?> request) {
        return visit.of(token, request, this::look);
    }

    @Get("/invoice")
    @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
    HttpResponse<?> invoice(String token, HttpRequest<?> request) {
        return visit.of(
                token,
                request,
                payment -> Optional.of(payment)
                        .filter(paid -> paid.status().paid())
                        .flatMap(paid -> documents.ofSale(paid.storedId()))
                        .<HttpResponse<?>>map(ReturnController::file)
                        .orElseGet(visit::unknown));
    }

    private static HttpResponse<?> file(Document document) {
        return PageAnswer.dressed(HttpResponse.ok(document.content()))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + document.fileName() + "\"");
    }

    private HttpResponse<?> look(Payment payment) {
        Result result;
        try {
            result = asked(payment);
        } catch (ProviderSilent _) {
            return visit.tell(HttpStatus.SERVICE_UNAVAILABLE, confirming(payment))
                    .header("Retry-After", String.valueOf(REFRESH_SECONDS));
        }
        Payment after = tokens.again(payment);
        if (after.status().paid()) {
            return visit.tell(HttpStatus.OK, paid(after));
        }
        if (!after.status().payable()) {
            return visit.show(HttpStatus.OK, pages.of(after));
        }
        return visit.tell(HttpStatus.OK, result == Result.ENDED ? declined(after) : confirming(after));
    }

    private Result asked(Payment payment) {
        boolean open = payment.status().payable();
        return open
                        && limits.admit("pay-looks", LOOKS, payment.uuid().toString())
                                .admitted()
                ? advance.look(payment, Hint.of("return", Actor.payer()))
                : Result.UNCHANGED;
    }

    private OutcomePage paid(Payment payment) {
        List<Link> links = new ArrayList<>();
        PayPage page = pages.of(payment);
        if (page.invoiced()) {
            links.add(new Link("Download the invoice (PDF)", path(payment) + "/invoice"));
        }
        Optional.ofNullable(payment.returnUrl())
                .ifPresent(url -> links.add(new Link("Back to where you came from", url)));
        return new OutcomePage(
                "Paid, thank you", Optional.ofNullable(page.sentence()).orElse(""), true, 0, links);
    }

    private static OutcomePage declined(Payment payment) {
        return OutcomePage.bad(
                "Not paid",
                "The payment did not go through, and nothing was charged.",
                new Link("Try again", path(payment)));
    }

    private static OutcomePage confirming(Payment payment) {
        return new OutcomePage(
                "Being confirmed",
                "The payment provider is confirming the payment. This page looks again every " + REFRESH_SECONDS
                        + " seconds.",
                true,
                REFRESH_SECONDS,
                List.of(new Link("I have not paid yet: back to the payment", path(payment))));
    }

    private static String path(Payment payment) {
        return "/payments/pay/" + payment.payToken();
    }
}
