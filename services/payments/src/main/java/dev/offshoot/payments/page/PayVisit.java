package dev.offshoot.payments.page;

import dev.offshoot.payments.page.PayTokens.TooManyGuesses;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.web.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** Everything below a pay token: finds the payment, and tells every refusal as a page. */
@Singleton
class PayVisit {

    private final PayTokens tokens;
    private final PayPages pages;
    private final PageAnswer answer;

    PayVisit(PayTokens tokens, PayPages pages, PageAnswer answer) {
        this.tokens = tokens;
        this.pages = pages;
        this.answer = answer;
    }

    HttpResponse<?> of(String token, HttpRequest<?> request, Function<Payment, HttpResponse<?>> then) {
        Optional<Payment> payment;
        try {
            payment = tokens.find(token, request);
        } catch (TooManyGuesses _) {
            return tooMany();
        }
        return payment.isEmpty() ? unknown() : guarded(payment.get(), then);
    }

    HttpResponse<?> show(HttpStatus status, PayPage page) {
        return answer.of(status, "page/pay.jte", page);
    }

    MutableHttpResponse<String> tell(HttpStatus status, OutcomePage page) {
        return answer.of(status, "page/outcome.jte", page);
    }

    HttpResponse<?> unknown() {
        return tell(HttpStatus.NOT_FOUND, OutcomePage.unknown());
    }

    HttpResponse<?> tooMany() {
        return tell(HttpStatus.TOO_MANY_REQUESTS, OutcomePage.tooMany()).header("Retry-After", "60");
    }

    private HttpResponse<?> guarded(Payment payment, Function<Payment, HttpResponse<?>> then) {
        try {
            return then.apply(payment);
        } catch (ProblemException problem) {
            MutableHttpResponse<String> response = answer.of(
                    problem.type().status(), "page/pay.jte", now(payment).with(words(problem)));
            problem.headers().forEach(response::header);
            return response;
        }
    }

    /** As it is now: a refusal may come because somebody else was faster. */
    private PayPage now(Payment payment) {
        return pages.of(tokens.again(payment));
    }

    private static String words(ProblemException problem) {
        return switch (problem.type().name()) {
            case "PROVIDER_SILENT" ->
                "The payment provider does not answer. Nothing was charged; please try again in a moment.";
            case "BILLING_INCOMPLETE" -> "The billing address is not complete.";
            case "ALREADY_PAID" -> "This payment has just been paid.";
            case "IN_PROGRESS" -> "The money is on its way; please wait until the provider has confirmed it.";
            case "NOT_PAYABLE", "NOT_EDITABLE" -> "This payment cannot be changed or paid any more.";
            case "TOO_MANY_REQUESTS" -> "That were too many tries; please wait a while.";
            default ->
                problem.type().status().getCode() >= 500
                        ? "That did not work; please try again in a moment."
                        : "That could not be done: " + problem.detail();
        };
    }
}
