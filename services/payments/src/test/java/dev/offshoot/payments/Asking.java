package dev.offshoot.payments;

import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestRequest;
import dev.offshoot.testing.http.TestResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What tests of money do again and again. */
public final class Asking {

    public static final String PAYMENTS = "/api/payments/payments";

    private static final UUID FINANCE = UUID.randomUUID();

    private final RunningService service;

    public Asking(RunningService service) {
        this.service = service;
    }

    /** 100.00 EUR net for a consumer in Granada: 121.00 with tax. */
    public static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("purpose", "certification");
        body.put("amount", Map.of("amount", "100.00", "currency", "EUR"));
        body.put("amountIs", "net");
        body.put("concept", "Certification");
        body.put("billing", consumer("ES", "18001"));
        return body;
    }

    public static Map<String, Object> body(String amount, String amountIs) {
        Map<String, Object> body = body();
        body.put("amount", Map.of("amount", amount, "currency", "EUR"));
        body.put("amountIs", amountIs);
        return body;
    }

    public static Map<String, Object> consumer(String country, String postalCode) {
        return Map.of(
                "kind", "consumer",
                "name", "Grace Lind",
                "email", "grace@example.test",
                "line1", "Calle Real 1",
                "city", "Granada",
                "postalCode", postalCode,
                "country", country);
    }

    public TestResponse ask(Map<String, Object> body) {
        return ask(body, UUID.randomUUID().toString());
    }

    public TestResponse ask(Map<String, Object> body, String key) {
        return service.http()
                .post(PAYMENTS)
                .bearer(finance())
                .header("Idempotency-Key", key)
                .json(body)
                .send();
    }

    /** An open payment of 121.00 EUR. */
    public UUID open() {
        return UUID.fromString(ask(body()).text("id"));
    }

    public String finance() {
        return service.tokens()
                .person(FINANCE)
                .permissions("payments:read", "payments:manage")
                .token();
    }

    public TestResponse get(UUID payment) {
        return service.http().get(PAYMENTS + "/" + payment).bearer(finance()).send();
    }

    public String status(UUID payment) {
        return service.sql().text("select status from payments where uuid = ?", payment);
    }

    public TestRequest post(UUID payment, String action) {
        return service.http()
                .post(PAYMENTS + "/" + payment + "/" + action)
                .bearer(finance())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    public TestResponse cancel(UUID payment) {
        return post(payment, "cancellation")
                .json(Map.of("reason", "no longer wanted"))
                .send();
    }

    public TestResponse refund(UUID payment, String amount) {
        return post(payment, "refunds")
                .json(Map.of("amount", Map.of("amount", amount, "currency", "EUR"), "reason", "asked-by-payer"))
                .send();
    }

    /** How the fake provider shall behave for a payment. */
    public void script(UUID payment, Map<String, Object> script) {
        Map<String, Object> body = new HashMap<>(script);
        body.put("payment", payment.toString());
        TestResponse put = service.http()
                .post("/api/payments/fake/scripts")
                .bearer(service.tokens().person(FINANCE).roles("operator").token())
                .json(body)
                .send();
        if (put.status() != 201) {
            throw new AssertionError(put.body());
        }
    }

    /** Money that is in a stage of deposits for no reason would show here. */
    public long unbalanced() {
        return service.sql().number("""
                select count(*) from (
                    select transaction_id from ledger_entries group by transaction_id, currency having sum(amount) <> 0
                    union all
                    select transaction_id from ledger_entries group by transaction_id having sum(book_amount) <> 0) as wrong
                """);
    }

    public long events(String type, UUID payment) {
        return service.sql()
                .number(
                        "select count(*) from payment_changes c join payments p on p.id = c.payment_id"
                                + " where c.action = ? and p.uuid = ?",
                        type,
                        payment);
    }
}
