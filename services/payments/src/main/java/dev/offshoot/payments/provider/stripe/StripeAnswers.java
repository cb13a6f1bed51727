package dev.offshoot.payments.provider.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.payments.provider.RefundView;
import dev.offshoot.payments.provider.SessionView;
import dev.offshoot.payments.provider.SessionView.Decline;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What Stripe's objects mean. */
final class StripeAnswers {

    private static final String SUCCEEDED = "succeeded";

    private StripeAnswers() {}

    /** @param session with its intent and charge expanded */
    static SessionView view(Session session) {
        @Nullable PaymentIntent intent = session.getPaymentIntentObject();
        if (intent != null && SUCCEEDED.equals(intent.getStatus())) {
            return captured(intent);
        }
        if (intent != null && "processing".equals(intent.getStatus())) {
            return new SessionView.Processing();
        }
        return switch (Objects.requireNonNullElse(session.getStatus(), "")) {
            case "open" -> new SessionView.Open();
            // Complete without money: a method that settles later, which our sessions do not offer.
            case "complete" -> new SessionView.Processing();
            case "expired" -> ended(intent);
            default -> throw new ProviderSilent(StripeProvider.CODE, "tells no state of a session");
        };
    }

    private static SessionView captured(PaymentIntent intent) {
        Map<String, String> ids = Objects.requireNonNullElse(intent.getMetadata(), Map.of());
        Long at = intent.getLatestChargeObject() == null
                ? intent.getCreated()
                : intent.getLatestChargeObject().getCreated();
        return new SessionView.Captured(
                intent.getId(),
                intent.getAmountReceived(),
                intent.getCurrency().toUpperCase(Locale.ROOT),
                Instant.ofEpochSecond(at),
                id(ids.get(StripeRequests.PAYMENT)),
                id(ids.get(StripeRequests.ATTEMPT)));
    }

    private static SessionView ended(@Nullable PaymentIntent intent) {
        @Nullable StripeError error = intent == null ? null : intent.getLastPaymentError();
        return error == null ? new SessionView.Closed() : new SessionView.Declined(decline(error));
    }

    private static Decline decline(StripeError error) {
        return switch (Objects.requireNonNullElse(error.getCode(), "")) {
            case "card_declined" ->
                "expired_card".equals(error.getDeclineCode()) ? Decline.EXPIRED_CARD : Decline.DECLINED;
            case "expired_card" -> Decline.EXPIRED_CARD;
            case "payment_intent_authentication_failure", "authentication_required" -> Decline.AUTHENTICATION;
            default -> Decline.OTHER;
        };
    }

    static RefundView view(Refund refund) {
        return switch (Objects.requireNonNullElse(refund.getStatus(), "")) {
            case SUCCEEDED -> new RefundView.Succeeded(refund.getId());
            case "pending" -> new RefundView.Pending(refund.getId());
            case "failed", "canceled", "requires_action" ->
                new RefundView.Failed(kebab(Objects.requireNonNullElse(refund.getFailureReason(), refund.getStatus())));
            default -> throw new ProviderSilent(StripeProvider.CODE, "tells no state of a refund");
        };
    }

    static String kebab(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
