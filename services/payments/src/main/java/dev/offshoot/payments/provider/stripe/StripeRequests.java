package dev.offshoot.payments.provider.stripe;

import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionCreateParams.PaymentIntentData;
import com.stripe.param.checkout.SessionCreateParams.PaymentMethodType;
import dev.offshoot.payments.provider.OpenSession;
import dev.offshoot.payments.provider.OrderedRefund;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What is sent to Stripe, from stored values alone: under one idempotency key two requests must be equal. */
final class StripeRequests {

    static final String PAYMENT = "offshoot_payment";
    static final String ATTEMPT = "offshoot_attempt";
    static final String REFUND = "offshoot_refund";

    /** Stripe asks for 30 minutes after it gets the request, which a repetition may bring some minutes later. */
    private static final Duration SHORTEST = Duration.ofMinutes(45);

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int LONGEST_NAME = 250;

    private StripeRequests() {}

    static SessionCreateParams session(OpenSession order) {
        Map<String, String> ids = Map.of(
                PAYMENT, order.payment().toString(), ATTEMPT, order.attempt().toString());
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .addPaymentMethodType(PaymentMethodType.CARD)
                // Stripe would offer other currencies of its own; the total was promised in ours.
                .setAdaptivePricing(SessionCreateParams.AdaptivePricing.builder()
                        .setEnabled(false)
                        .build())
                .addLineItem(line(order))
                .setClientReferenceId(order.payment().toString())
                .putAllMetadata(ids)
                .setPaymentIntentData(
                        PaymentIntentData.builder().putAllMetadata(ids).build())
                .setExpiresAt(expiry(order).getEpochSecond())
                .setLocale(locale(order.locale()))
                .setSuccessUrl(order.returnPage().toString())
                .setCancelUrl(order.returnPage().toString())
                .build();
    }

    static RefundCreateParams refund(OrderedRefund order) {
        RefundCreateParams.Builder request = RefundCreateParams.builder()
                .setPaymentIntent(order.providerPayment())
                .setAmount(order.amount())
                .putMetadata(PAYMENT, order.payment().toString())
                .putMetadata(REFUND, order.refund().toString());
        switch (order.reason()) {
            case "duplicate" -> request.setReason(RefundCreateParams.Reason.DUPLICATE);
            case "fraud" -> request.setReason(RefundCreateParams.Reason.FRAUDULENT);
            case "asked-by-payer" -> request.setReason(RefundCreateParams.Reason.REQUESTED_BY_CUSTOMER);
            default -> {}
        }
        return request.build();
    }

    private static LineItem line(OpenSession order) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(order.currency().toLowerCase(Locale.ROOT))
                        .setUnitAmount(order.amount())
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(shortened(order.concept()))
                                .build())
                        .build())
                .build();
    }

    private static Instant expiry(OpenSession order) {
        Instant earliest = order.createdAt().plus(SHORTEST);
        Instant latest = order.createdAt().plus(LONGEST);
        Instant wanted = order.expiresAt();
        if (wanted.isBefore(earliest)) {
            return earliest;
        }
        return wanted.isAfter(latest) ? latest : wanted;
    }

    private static SessionCreateParams.Locale locale(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(SessionCreateParams.Locale.values())
                .filter(known -> known.getValue().equals(language))
                .findFirst()
                .orElse(SessionCreateParams.Locale.AUTO);
    }

    private static String shortened(String concept) {
        return concept.codePointCount(0, concept.length()) <= LONGEST_NAME
                ? concept
                : concept.substring(0, concept.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
