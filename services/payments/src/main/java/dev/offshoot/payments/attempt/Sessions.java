package dev.offshoot.payments.attempt;

import static dev.offshoot.payments.attempt.AttemptProblem.BILLING_INCOMPLETE;
import static dev.offshoot.payments.attempt.AttemptProblem.NOT_PAYABLE;
import static dev.offshoot.payments.attempt.AttemptProblem.PROVIDER_SILENT;

import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.provider.OpenedSession;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.payments.provider.choice.Providers;
import dev.offshoot.payments.settings.Platform;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;

/** Opens sessions: one at a time for a payment, and the same one for everybody who asks. */
@Singleton
public class Sessions {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final AttemptRows rows;
    private final Advance advance;
    private final Providers providers;
    private final Platform platform;
    private final InstantSource clock;

    Sessions(AttemptRows rows, Advance advance, Providers providers, Platform platform, InstantSource clock) {
        this.rows = rows;
        this.advance = advance;
        this.providers = providers;
        this.platform = platform;
        this.clock = clock;
    }

    /**
     * Where the payer pays. Must not run inside a transaction.
     *
     * @throws dev.offshoot.web.ProblemException {@code not-payable}, {@code billing-incomplete}, {@code provider-silent}
     */
    public URI open(Payment payment) {
        Attempt attempt = rows.begin(payment.storedId(), providers.forCards().code(), clock.instant());
        if (ended(attempt)) {
            advance.run(attempt.storedId(), Hint.of("return", Actor.payer()));
            attempt = rows.begin(payment.storedId(), providers.forCards().code(), clock.instant());
        }
        String page = attempt.pageUrl();
        return page == null ? create(payment, attempt) : URI.create(page);
    }

    private boolean ended(Attempt attempt) {
        return attempt.session() != null && !clock.instant().isBefore(attempt.expiresAt());
    }

    private URI create(Payment payment, Attempt attempt) {
        try {
            OpenedSession opened = atProvider(payment, attempt);
            Attempt stored = rows.store(attempt, opened, clock.instant());
            if (!stored.status().live()) {
                throw NOT_PAYABLE.because("The payment was closed or changed meanwhile");
            }
            return opened.page();
        } catch (ProviderSilent silent) {
            throw PROVIDER_SILENT
                    .because("The payment provider does not answer")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    /** Opens an attempt's session, or finds the one it has: the attempt is the idempotency key. */
    OpenedSession atProvider(Payment payment, Attempt attempt) {
        return providers
                .get(attempt.provider())
                .open(attempt.order(
                        payment.uuid(),
                        payment.concept(),
                        platform.at("payments/pay/" + payment.payToken() + "/return"),
                        payment.locale()));
    }

    static void requirePayable(Payment payment, boolean billingComplete, Instant now) {
        if (!payment.status().payable() || !now.isBefore(payment.expiresAt())) {
            throw NOT_PAYABLE.because("The payment is " + payment.status() + " or past its time");
        }
        if (!billingComplete) {
            throw BILLING_INCOMPLETE.because("The billing address is not complete");
        }
    }
}
