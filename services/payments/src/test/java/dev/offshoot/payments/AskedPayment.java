package dev.offshoot.payments;

import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A payment that finance asked for by REST.
 *
 * @param page path of its pay page
 */
public record AskedPayment(UUID id, String page) {

    static final UUID ADA = UUID.randomUUID();
    private static final Map<String, Object> GRANADA = Map.of(
            "kind",
            "consumer",
            "name",
            "Grace Lind",
            "line1",
            "Calle Real 1",
            "postalCode",
            "18001",
            "city",
            "Granada",
            "country",
            "ES");

    /** 100.00 EUR net, billed to somebody in Granada. */
    public static AskedPayment billed(RunningService service, String concept) {
        return of(service, Map.of("concept", concept, "billing", GRANADA));
    }

    /** 100.00 EUR net for nobody known, unless the fields say otherwise. */
    public static AskedPayment of(RunningService service, Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "purpose",
                "certification",
                "concept",
                "Certification",
                "amountIs",
                "net",
                "amount",
                Map.of("amount", "100.00", "currency", "EUR")));
        body.putAll(fields);
        TestResponse asked = service.http()
                .post("/api/payments/payments")
                .bearer(service.tokens().person(ADA).permissions("payments:manage"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(body)
                .send();
        if (asked.status() != 201) {
            throw new IllegalStateException(asked.status() + " " + asked.body());
        }
        return new AskedPayment(
                UUID.fromString(asked.text("id")),
                URI.create(asked.text("payUrl")).getPath());
    }

    /** Presses pay, and the button of the fake provider's page; returns the answer of the return page. */
    public TestResponse pay(RunningService service, String outcome) {
        TestResponse pressed =
                service.http().post(page + "/attempts").form(Map.of()).send();
        String provider = URI.create(pressed.header("Location").orElseThrow()).getPath();
        TestResponse done =
                service.http().post(provider).form(Map.of("outcome", outcome)).send();
        return service.http()
                .get(URI.create(done.header("Location").orElseThrow()).getPath())
                .send();
    }

    public String status(RunningService service) {
        return service.sql().text("select status from payments where uuid = ?", id);
    }
}
