package dev.offshoot.bench.payments;

import dev.offshoot.bench.service.PackagedService;
import dev.offshoot.testing.http.Json;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

/**
 * A service asks for money, a payer opens the session and presses <em>approve</em> at the fake provider, whose signed
 * webhook makes it paid. Only what others can call too: REST with a service's token, and pages.
 *
 * @param lookEvery pause between two looks at the payment; the time to paid is known to this grain
 * @param returning whether the payer comes back to the return page as well, in a race with the webhook
 */
record Journey(HttpClient client, PackagedService payments, ServiceToken token, Duration lookEvery, boolean returning) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_TOLD = 300;
    private static final String PAYMENTS = "/api/payments/payments";
    private static final String ASKED = """
            {"purpose": "online-ticket", "amount": {"amount": "100.00", "currency": "EUR"}, "amountIs": "net",
             "concept": "A ticket", "billing": {"kind": "consumer", "name": "Grace Lind", "line1": "Calle Real 1",
             "postalCode": "18001", "city": "Granada", "country": "ES"}}
            """;

    /**
     * @return nanoseconds from the press until the payment was seen paid and invoiced
     * @throws IllegalStateException on an answer that does not belong here, or when it stays unpaid
     */
    long pay() throws IOException, InterruptedException {
        JsonNode asked = Json.read(send(
                        api(PAYMENTS)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(ASKED)),
                        201)
                .body());
        String page = URI.create(Json.text(asked, "payUrl")).getPath();
        String session = submit(page + "/attempts", "");
        long pressed = System.nanoTime();
        String back = submit(session, "outcome=approve");
        if (returning) {
            send(request(back).GET(), 200);
        }
        awaitInvoice(PAYMENTS + "/" + Json.text(asked, "id"), pressed);
        return System.nanoTime() - pressed;
    }

    private void awaitInvoice(String payment, long since) throws IOException, InterruptedException {
        while (!isInvoiced(Json.read(send(api(payment).GET(), 200).body()))) {
            if (System.nanoTime() - since > PATIENCE.toNanos()) {
                throw new IllegalStateException("not paid within " + PATIENCE.toSeconds() + " s");
            }
            Thread.sleep(lookEvery);
        }
    }

    private static boolean isInvoiced(JsonNode payment) {
        return Json.text(payment, "status").equals("succeeded")
                && Json.at(payment, "invoices").size() > 0;
    }

    /** @return the path it leads to */
    private String submit(String path, String form) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(request, 303)
                .headers()
                .firstValue("Location")
                .map(place -> URI.create(place).getPath())
                .orElseThrow(() -> new IllegalStateException("a redirect to nowhere"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            String body = response.body();
            throw new IllegalStateException(response.uri().getPath() + " answered " + response.statusCode() + " "
                    + body.substring(0, Math.min(body.length(), MOST_TOLD)));
        }
        return response;
    }

    private HttpRequest.Builder api(String path) {
        return request(path).header("Authorization", "Bearer " + token.current());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(payments.url(path)).timeout(PATIENCE);
    }
}
