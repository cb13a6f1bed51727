package dev.offshoot.payments;

import static dev.offshoot.payments.Asking.body;
import static dev.offshoot.payments.Asking.consumer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.payments.AmountIs;
import dev.offshoot.contracts.payments.Payer;
import dev.offshoot.contracts.payments.PaymentRequested;
import dev.offshoot.contracts.payments.PaymentWithdrawn;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Asking for money by REST and by event: scenarios 2–4, 6–9, 16, 22, 26 and rows of the security table. */
@OffshootTest(service = "payments", shared = true, properties = "offshoot.tasks.poll-interval=500ms")
class AskingIT {

    private final RunningService service;
    private final Asking asking;

    AskingIT(RunningService service) {
        this.service = service;
        this.asking = new Asking(service);
    }

    /** Scenario 2. */
    @Test
    void aListedServiceAsksNetAndTheTotalBearsSpanishTax() {
        Map<String, Object> body = body();
        body.put("purpose", "online-ticket");

        TestResponse made = service.http()
                .post(Asking.PAYMENTS)
                .bearer(service.tokens().service("events", "payments:request"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(body)
                .send();

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("total.amount")).isEqualTo("121.00");
        assertThat(made.text("tax.amount")).isEqualTo("21.00");
        assertThat(made.text("status")).isEqualTo("open");
        assertThat(made.text("requester")).isEqualTo("events");
        assertThat(made.text("payUrl")).contains("/payments/pay/");
        UUID id = UUID.fromString(made.text("id"));
        ProbedEvent opened = service.events()
                .await("payments.payment.opened", event -> event.subject().equals(id));
        assertThat(opened.text("payUrl")).startsWith("sealed.");
        assertThat(opened.text("amount.amount")).isEqualTo("100.00");
    }

    /** Scenario 3. */
    @Test
    void sameKeyAndBodyIsOnePaymentAndAReferenceIsTakenOnce() {
        Map<String, Object> body = body();
        body.put("reference", "cert-" + UUID.randomUUID());
        String key = UUID.randomUUID().toString();

        TestResponse first = asking.ask(body, key);
        TestResponse again = asking.ask(body, key);
        Map<String, Object> other = new HashMap<>(body);
        other.put("concept", "Another");
        TestResponse misused = asking.ask(other, key);
        TestResponse taken = asking.ask(body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(misused.status()).isEqualTo(422);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text("code")).isEqualTo("reference-taken");
        assertThat(taken.text("paymentId")).isEqualTo(first.text("id"));
    }

    /** Scenario 4. */
    @Test
    void anEventDeliveredTwiceIsOnePaymentWithTheSendersId() throws IOException {
        UUID id = UUID.randomUUID();
        ProbedEvent request = request("events.payment.requested", id, "event-ticket", "500.00");

        service.events().publish(request);
        service.events().publish(request);
        service.events().publish(request("events.payment.requested", id, "event-ticket", "500.00"));

        service.events()
                .await("payments.payment.opened", event -> event.subject().equals(id));
        UUID marker = UUID.randomUUID();
        service.events().publish(request("events.payment.requested", marker, "event-ticket", "1.00"));
        service.events()
                .await("payments.payment.opened", event -> event.subject().equals(marker));
        service.events()
                .none("payments.payment.opened", event -> event.subject().equals(id));
        assertThat(asking.get(id).text("total.amount")).isEqualTo("500.00");
        assertThat(asking.get(id).text("tax.amount")).isEqualTo("86.78");
    }

    /** Scenario 4. */
    @Test
    void anUnacceptableEventIsAnsweredNamingEveryFieldAndIsNoDeadLetter() throws IOException {
        UUID unknown = UUID.randomUUID();
        UUID unlisted = UUID.randomUUID();
        UUID broken = UUID.randomUUID();

        service.events().publish(request("events.payment.requested", unknown, "certification", "5.00"));
        service.events().publish(request("stranger.payment.requested", unlisted, "event-ticket", "5.00"));
        service.events().publish("events.payment.requested", broken, """
                {"paymentId":"%s","purpose":"event-ticket","amount":{"amount":"1.234","currency":"EUR"},
                 "amountIs":"gross","concept":"","expiresAt":"2020-01-01T00:00:00Z"}
                """.formatted(broken));

        assertThat(refusal(unknown)).contains("purpose-not-allowed");
        assertThat(refusal(unlisted)).contains("requester-not-listed");
        assertThat(refusal(broken)).contains("concept").doesNotContain("CardNumbers");
        assertThat(service.sql().count("dead_letters")).isZero();
    }

    /** Scenario 7. */
    @Test
    void aPriceOfNothingIsPaidAtOnceWithoutProviderBooksOrInvoice() {
        UUID id = UUID.fromString(asking.ask(body("0.00", "gross")).text("id"));

        ProbedEvent paid = service.events()
                .await("payments.payment.succeeded", event -> event.subject().equals(id));

        assertThat(paid.text("method")).isEqualTo("free");
        assertThat(paid.text("invoiced")).isEqualTo("false");
        TestResponse read = asking.get(id);
        assertThat(read.text("status")).isEqualTo("succeeded");
        assertThat(read.body()).contains("\"invoices\":[]");
        assertThat(service.sql().number("select count(*) from ledger_transactions where cause = ?", "sale:" + id))
                .isZero();
    }

    /** Scenario 8, as far as the stored areas decide. */
    @Test
    void buyersElsewhereAreTreatedByTheTable() {
        assertThat(treatment(consumer("ES", "18001"))).isEqualTo("domestic 121.00");
        assertThat(treatment(consumer("ES", "35001"))).isEqualTo("outside-territory 100.00");
        assertThat(treatment(consumer("FR", "75001"))).isEqualTo("domestic 121.00");
        assertThat(treatment(business("FR", "FR40303265045"))).isEqualTo("domestic 121.00");
        assertThat(treatment(business("NO", "NO123456785"))).isEqualTo("outside-scope 100.00");
        assertThat(treatment(business("GB", "GB123456789"))).isEqualTo("outside-scope 100.00");
        assertThat(treatment(consumer("CH", "8001"))).isEqualTo("domestic 121.00");
        Map<String, Object> electronic = body();
        electronic.put("purpose", "online-ticket");
        electronic.put("billing", consumer("CH", "8001"));
        assertThat(asking.ask(electronic).text("taxTreatment")).isEqualTo("outside-scope");
        Map<String, Object> nowhere = body();
        nowhere.put("purpose", "event-ticket");
        nowhere.put("performedIn", "CH");
        assertThat(asking.ask(nowhere).text("code")).isEqualTo("tax-not-configured");
    }

    /** Scenario 16: the stale tag changes nothing. */
    @Test
    void anEditNeedsTheNewestTagAndFreezesANewPrice() {
        TestResponse made = asking.ask(body());
        String path = Asking.PAYMENTS + "/" + made.text("id");
        String tag = made.header("ETag").orElseThrow();
        Map<String, Object> change = Map.of("amount", Map.of("amount", "50.00", "currency", "EUR"));

        TestResponse changed = service.http()
                .patch(path)
                .bearer(asking.finance())
                .header("If-Match", tag)
                .json(change)
                .send();
        TestResponse stale = service.http()
                .patch(path)
                .bearer(asking.finance())
                .header("If-Match", tag)
                .json(change)
                .send();

        assertThat(changed.text("total.amount")).as(changed.body()).isEqualTo("60.50");
        assertThat(stale.status()).isEqualTo(412);
        UUID id = UUID.fromString(made.text("id"));
        assertThat(service.sql()
                        .number(
                                "select count(*) from quotes q join payments p on p.id = q.payment_id where p.uuid = ?",
                                id))
                .isEqualTo(2);
        service.events()
                .await("payments.payment.changed", event -> event.subject().equals(id));
    }

    /** Scenario 28. */
    @Test
    void aMailIsAskedForOnceWithTheNewestPriceAndNotForACancelledPayment() {
        Map<String, Object> body = body();
        body.put("askByMail", true);
        TestResponse edited = asking.ask(body);
        UUID kept = UUID.fromString(edited.text("id"));
        UUID dropped = UUID.fromString(asking.ask(body).text("id"));
        service.http()
                .patch(Asking.PAYMENTS + "/" + kept)
                .bearer(asking.finance())
                .header("If-Match", edited.header("ETag").orElseThrow())
                .json(Map.of("amount", Map.of("amount", "50.00", "currency", "EUR")))
                .send();
        assertThat(asking.cancel(dropped).status()).isEqualTo(200);

        service.clock().advance(Duration.ofMinutes(6));

        ProbedEvent announced = service.events()
                .await("payments.payment.announced", event -> event.subject().equals(kept));
        assertThat(announced.text("total.amount")).isEqualTo("60.50");
        Awaitility.await()
                .until(() ->
                        service.sql().number("select count(*) from tasks where task_name = 'payments.ask-payer'") == 0);
        service.events()
                .none(
                        "payments.payment.announced",
                        event -> List.of(kept, dropped).contains(event.subject()));
    }

    /** Scenario 22: open is cancelled. */
    @Test
    void aWithdrawnPaymentIsCancelledByItsRequesterOnly() throws IOException {
        UUID id = UUID.randomUUID();
        service.events().publish(request("events.payment.requested", id, "event-ticket", "20.00"));
        service.events()
                .await("payments.payment.opened", event -> event.subject().equals(id));

        service.events().publish("shop.payment.withdrawn", id, json(new PaymentWithdrawn(id, "not mine")));
        service.events().publish("events.payment.withdrawn", id, json(new PaymentWithdrawn(id, "seat given up")));

        ProbedEvent cancelled = service.events()
                .await("payments.payment.cancelled", event -> event.subject().equals(id));
        assertThat(cancelled.text("by")).isEqualTo("requester");
        assertThat(cancelled.text("reason")).isEqualTo("seat given up");
    }

    /** Section 8. */
    @Test
    void amountsThatAreNoneAndUnknownFieldsAreNamed() {
        for (String amount : List.of("-1.00", "1e9", "NaN", "1.234", "100000.01", "")) {
            TestResponse refused = asking.ask(body(amount, "gross"));
            assertThat(refused.status()).as(amount).isEqualTo(400);
            assertThat(refused.text("errors[0].field")).as(amount).startsWith("amount");
        }
        Map<String, Object> unknown = body();
        unknown.put("discount", "10");
        assertThat(asking.ask(unknown).text("errors[0].field")).isEqualTo("discount");
    }

    /** Section 8. */
    @Test
    void aReturnUrlStaysOnTheRequestersHosts() {
        for (String url : List.of(
                "https://evil.example/x",
                "http://evil.example/x",
                "https://user@localhost/x",
                "https://localhost:444/x",
                "javascript:alert(1)",
                "https://localhost.evil.example/")) {
            Map<String, Object> body = body();
            body.put("returnUrl", url);
            TestResponse refused = asking.ask(body);
            assertThat(refused.status()).as(url).isEqualTo(400);
            assertThat(refused.text("errors[0].code")).isEqualTo("return-url-not-allowed");
        }
        Map<String, Object> good = body();
        good.put("returnUrl", "https://localhost/thanks");
        assertThat(asking.ask(good).status()).isEqualTo(201);
    }

    /** Section 8. */
    @Test
    void cardNumbersAreRefusedAndNotKept() {
        Map<String, Object> body = body();
        body.put("concept", "please charge 4242 4242 4242 4242");

        TestResponse refused = asking.ask(body);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("errors[0].code")).isEqualTo("looks-like-a-card-number");
        assertThat(refused.body()).doesNotContain("4242");
    }

    /** Section 8. */
    @Test
    void othersPaymentsAreNotThereAndNobodyMovesMoneyForSomebodyElse() {
        UUID id = asking.open();
        String path = Asking.PAYMENTS + "/" + id;

        assertThat(service.http()
                        .get(path)
                        .bearer(service.tokens().person(UUID.randomUUID()))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(service.http()
                        .get(path)
                        .bearer(service.tokens().service("events", "payments:request"))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(service.http()
                        .post(Asking.PAYMENTS)
                        .bearer(service.tokens().person(UUID.randomUUID()))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .json(body())
                        .send()
                        .status())
                .isEqualTo(403);
        TestResponse acting = service.http()
                .post(path + "/cancellation")
                .bearer(service.tokens()
                        .person(UUID.randomUUID())
                        .permissions("payments:manage")
                        .actor(UUID.randomUUID()))
                .json(Map.of("reason", "x"))
                .send();
        assertThat(acting.status()).isEqualTo(403);
        assertThat(acting.text("code")).isEqualTo("acting-for-somebody");
        assertThat(asking.events("refused-acting", id)).isOne();
        assertThat(asking.status(id)).isEqualTo("open");
    }

    private String treatment(Map<String, Object> billing) {
        Map<String, Object> body = body();
        body.put("billing", billing);
        TestResponse made = asking.ask(body);
        return made.text("taxTreatment") + " " + made.text("total.amount");
    }

    private static Map<String, Object> business(String country, String taxId) {
        return Map.of(
                "kind",
                "business",
                "name",
                "Acme",
                "line1",
                "Street 1",
                "city",
                "City",
                "country",
                country,
                "taxId",
                taxId);
    }

    private String refusal(UUID payment) {
        return service.events()
                .await("payments.payment.refused", event -> event.subject().equals(payment))
                .data();
    }

    private ProbedEvent request(String type, UUID id, String purpose, String amount) throws IOException {
        return ProbedEvent.of(
                type,
                id,
                json(new PaymentRequested(
                        id,
                        "registration-" + id,
                        purpose,
                        new Money(amount, "EUR"),
                        AmountIs.GROSS,
                        "Summit ticket",
                        null,
                        Payer.user(UUID.randomUUID()),
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        "en",
                        null,
                        null)));
    }

    private String json(Object value) throws IOException {
        return service.bean(JsonMapper.class).writeValueAsString(value);
    }
}
