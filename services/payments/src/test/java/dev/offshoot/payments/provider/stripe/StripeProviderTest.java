package dev.offshoot.payments.provider.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.payments.provider.OpenSession;
import dev.offshoot.payments.provider.OpenedSession;
import dev.offshoot.payments.provider.OrderedRefund;
import dev.offshoot.payments.provider.ProviderSettings;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.payments.provider.RefundView;
import dev.offshoot.payments.provider.SessionView;
import dev.offshoot.payments.provider.SessionView.Decline;
import dev.offshoot.payments.provider.Signal;
import dev.offshoot.payments.provider.stripe.StripeStandIn.Mood;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The port as Stripe fulfils it, against a stand-in that speaks Stripe's API and signs like it. */
class StripeProviderTest {

    private static final String OLD_SECRET = "whsec_before";

    private final StripeStandIn stripe = new StripeStandIn();
    private final Instant now = Instant.now();
    private final StripeProvider provider = new StripeProvider(
            new StripeSettings(StripeStandIn.KEY, StripeStandIn.SECRET + ", " + OLD_SECRET, stripe.address()),
            ObjectMapper.getDefault(),
            InstantSource.fixed(now));

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Test
    void aSessionAsksForTheFrozenTotalAndNamesPaymentAndAttempt() {
        OpenSession order = order(12_100, Duration.ofDays(30));

        OpenedSession opened = provider.open(order);

        assertThat(opened.page()).isEqualTo(StripeStandIn.page(opened.session()));
        assertThat(opened.expiresAt().getEpochSecond())
                .isEqualTo(now.plus(Duration.ofHours(24)).getEpochSecond());
        assertThat(stripe.session(opened.session()))
                .containsEntry("line_items[0][price_data][unit_amount]", "12100")
                .containsEntry("line_items[0][price_data][currency]", "eur")
                .containsEntry("line_items[0][quantity]", "1")
                .containsEntry("client_reference_id", order.payment().toString())
                .containsEntry("metadata[offshoot_attempt]", order.attempt().toString())
                .containsEntry(
                        "payment_intent_data[metadata][offshoot_payment]",
                        order.payment().toString())
                .containsEntry("payment_method_types[0]", "card")
                .containsEntry("adaptive_pricing[enabled]", "false");
    }

    @Test
    void openingAgainAfterALostAnswerFindsTheSameSession() {
        OpenSession order = order(12_100, Duration.ofMinutes(10));
        stripe.feel(Mood.FORGETFUL);
        assertThatExceptionOfType(ProviderSilent.class).isThrownBy(() -> provider.open(order));

        stripe.feel(Mood.WELL);
        OpenedSession opened = provider.open(order);

        assertThat(stripe.sessions()).isOne();
        assertThat(opened.session()).isEqualTo("cs_test_1");
        assertThat(opened.expiresAt()).isAfter(now.plus(Duration.ofMinutes(30)));
    }

    @Test
    void whatStripeSaysOfASessionDecides() {
        OpenSession order = order(12_100, Duration.ofDays(1));
        String session = provider.open(order).session();
        assertThat(provider.look(session)).isEqualTo(new SessionView.Open());

        stripe.decline(session, "card_declined", "expired_card");
        assertThat(provider.look(session)).isEqualTo(new SessionView.Open());

        stripe.pay(session);
        assertThat(provider.look(session))
                .isEqualTo(new SessionView.Captured(
                        "pi_" + session,
                        12_100,
                        "EUR",
                        Instant.ofEpochSecond(1_790_000_000),
                        order.payment(),
                        order.attempt()));
    }

    @Test
    void aSessionThatEndedAfterARefusalTellsWhy() {
        assertThat(ended("card_declined", "expired_card")).isEqualTo(new SessionView.Declined(Decline.EXPIRED_CARD));
        assertThat(ended("card_declined", "insufficient_funds")).isEqualTo(new SessionView.Declined(Decline.DECLINED));
        assertThat(ended("payment_intent_authentication_failure", ""))
                .isEqualTo(new SessionView.Declined(Decline.AUTHENTICATION));
        assertThat(ended("processing_error", "")).isEqualTo(new SessionView.Declined(Decline.OTHER));
    }

    @Test
    void closingEndsAnOpenSessionAndTellsOfOneThatIsPaid() {
        String open = provider.open(order(100, Duration.ofDays(1))).session();
        String paid = provider.open(order(100, Duration.ofDays(1))).session();
        stripe.pay(paid);

        assertThat(provider.close(open)).isEqualTo(new SessionView.Closed());
        assertThat(provider.close(open)).isEqualTo(new SessionView.Closed());
        assertThat(provider.close(paid)).isInstanceOf(SessionView.Captured.class);
    }

    @Test
    void moneyWithForeignMetadataNamesNoPaymentOfOurs() {
        String session = provider.open(order(100, Duration.ofDays(1))).session();
        stripe.set(session, "payment_intent_data[metadata][offshoot_payment]", "another-shop");
        stripe.pay(session);

        SessionView view = provider.look(session);

        assertThat(((SessionView.Captured) view).payment()).isNull();
    }

    @Test
    void aRefundIsMadeOnceWhateverBecameOfTheAnswer() {
        String session = provider.open(order(10_000, Duration.ofDays(1))).session();
        stripe.pay(session);
        OrderedRefund refund = refund(session, 4_000);
        stripe.feel(Mood.FORGETFUL);
        assertThatExceptionOfType(ProviderSilent.class).isThrownBy(() -> provider.refund(refund));

        stripe.feel(Mood.WELL);
        RefundView view = provider.refund(refund);

        assertThat(view).isInstanceOf(RefundView.Succeeded.class);
        assertThat(provider.refund(refund)).isEqualTo(view);
        assertThat(stripe.refunds()).isOne();
        assertThat(provider.refund(refund(session, 6_001))).isEqualTo(new RefundView.Failed("charge-already-refunded"));
    }

    @Test
    void stripeHangingOrBrokenIsSilenceWithinThePatience() {
        stripe.feel(Mood.HANGING);
        long begun = System.nanoTime();
        assertThatExceptionOfType(ProviderSilent.class).isThrownBy(() -> provider.look("cs_test_1"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(ProviderSettings.PATIENCE);

        stripe.feel(Mood.BROKEN);
        assertThatExceptionOfType(ProviderSilent.class).isThrownBy(() -> provider.look("cs_test_1"));
        assertThatExceptionOfType(ProviderSilent.class)
                .isThrownBy(() -> provider.refund(refund("cs_test_1", 1)))
                .withMessageNotContaining("no ");
    }

    @Test
    void onlyYoungEventsThatStripeSignedAreRead() {
        String body = StripeStandIn.completed("evt_1", "cs_test_7");

        assertThat(read(body, StripeStandIn.SECRET, now))
                .contains(new Signal("evt_1", "checkout.session.completed", "cs_test_7", "pi_cs_test_7"));
        assertThat(read(body, OLD_SECRET, now)).isPresent();
        assertThat(read(body, "whsec_other", now)).isEmpty();
        assertThat(read(body, StripeStandIn.SECRET, now.minus(Duration.ofSeconds(301))))
                .isEmpty();
        assertThat(provider.verify(Map.of(), body.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(provider.verify(
                        Map.of("stripe-signature", StripeStandIn.signature(body, StripeStandIn.SECRET, now)),
                        (body + " ").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(read("no json", StripeStandIn.SECRET, now)).isEmpty();
        assertThat(read("{\"id\":\"evt_2\",\"type\":\"customer.created\"}", StripeStandIn.SECRET, now))
                .contains(new Signal("evt_2", "customer.created", null, null));
    }

    private Optional<Signal> read(String body, String secret, Instant at) {
        return provider.verify(
                Map.of("stripe-signature", StripeStandIn.signature(body, secret, at)),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private SessionView ended(String code, String declineCode) {
        String session = provider.open(order(100, Duration.ofDays(1))).session();
        stripe.decline(session, code, declineCode);
        stripe.expire(session);
        return provider.look(session);
    }

    private OpenSession order(long amount, Duration lasts) {
        return new OpenSession(
                UUID.randomUUID(),
                UUID.randomUUID(),
                amount,
                "EUR",
                "Workshop " + "x".repeat(500),
                now,
                now.plus(lasts),
                URI.create("http://localhost:8080/payments/pay/token/return"),
                "en");
    }

    private static OrderedRefund refund(String session, long amount) {
        return new OrderedRefund(
                UUID.randomUUID(), UUID.randomUUID(), "pi_" + session, amount, "EUR", "asked-by-payer");
    }
}
