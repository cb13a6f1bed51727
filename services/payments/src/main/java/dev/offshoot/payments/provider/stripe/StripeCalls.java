package dev.offshoot.payments.provider.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.offshoot.payments.provider.OpenSession;
import dev.offshoot.payments.provider.OpenedSession;
import dev.offshoot.payments.provider.OrderedRefund;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.payments.provider.RefundView;
import dev.offshoot.payments.provider.SessionView;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls to Stripe. None is repeated here: whoever asked repeats it, under the same idempotency key. */
final class StripeCalls {

    private static final Logger LOG = LoggerFactory.getLogger(StripeCalls.class);

    /** Together below the five seconds of the port. */
    private static final int CONNECT_MILLIS = 1_500;

    private static final int READ_MILLIS = 3_000;

    private final StripeClient stripe;

    StripeCalls(String secretKey, String apiBase) {
        this.stripe = StripeClient.builder()
                .setApiKey(secretKey)
                .setApiBase(apiBase)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(0)
                .build();
    }

    OpenedSession open(OpenSession order) {
        Session session = ask(
                "open",
                () -> stripe.checkout()
                        .sessions()
                        .create(
                                StripeRequests.session(order),
                                idempotent(order.attempt().toString())));
        return new OpenedSession(
                session.getId(), URI.create(session.getUrl()), Instant.ofEpochSecond(session.getExpiresAt()));
    }

    SessionView look(String session) {
        return StripeAnswers.view(ask("look", () -> stripe.checkout().sessions().retrieve(session, whole())));
    }

    /** Stripe refuses to end a session that is not open any more; then it tells itself what became of it. */
    SessionView close(String session) {
        try {
            stripe.checkout().sessions().expire(session);
        } catch (InvalidRequestException e) {
            LOG.debug("Stripe keeps a session as it is: {}", code(e));
        } catch (StripeException e) {
            throw silent("close", e);
        }
        return look(session);
    }

    RefundView refund(OrderedRefund order) {
        try {
            Refund refund = stripe.refunds()
                    .create(
                            StripeRequests.refund(order),
                            idempotent(order.refund().toString()));
            return StripeAnswers.view(refund);
        } catch (CardException | InvalidRequestException e) {
            LOG.warn("Stripe refuses refund {}: {}", order.refund(), code(e));
            return new RefundView.Failed(StripeAnswers.kebab(code(e)));
        } catch (StripeException e) {
            throw silent("refund", e);
        }
    }

    private static <T> T ask(String what, StripeCall<T> call) {
        try {
            return Objects.requireNonNull(call.run());
        } catch (StripeException e) {
            throw silent(what, e);
        }
    }

    /** The message of an exception may hold what was sent, so only its code is told. */
    private static ProviderSilent silent(String what, StripeException e) {
        String happening = what + ": " + e.getClass().getSimpleName() + " " + e.getStatusCode() + " " + code(e);
        LOG.warn("Stripe: {}", happening);
        return new ProviderSilent(StripeProvider.CODE, happening);
    }

    private static String code(StripeException e) {
        @Nullable String code = e.getCode();
        return code == null ? "refused" : code;
    }

    private static SessionRetrieveParams whole() {
        return SessionRetrieveParams.builder()
                .addExpand("payment_intent.latest_charge")
                .build();
    }

    private static RequestOptions idempotent(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** One request to Stripe. */
    private interface StripeCall<T> {
        T run() throws StripeException;
    }
}
