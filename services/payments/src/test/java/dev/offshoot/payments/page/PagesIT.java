package dev.offshoot.payments.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.payments.AskedPayment;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import dev.offshoot.testing.page.Chromium;
import dev.offshoot.testing.page.PageTest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Scenarios 10, 12, 14, 29 and what §8 says of pages: the pay page from its first visit to the invoice. */
@OffshootTest(
        service = "payments",
        properties = {
            "offshoot.public-url=http://localhost:${port}",
            "offshoot.payments.limit.pay-attempts-of-network=1000/h",
            "offshoot.payments.limit.pay-token-misses=20/min"
        })
class PagesIT {

    private static final Map<String, String> ADDRESS = Map.of(
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

    private final RunningService service;

    PagesIT(RunningService service) {
        this.service = service;
    }

    @Test
    void openingThePageCreatesNothingAndShowsWhatIsSold() {
        AskedPayment payment = AskedPayment.of(service, Map.of("concept", "Talk <b>bold</b>", "detail", "Two\nlines"));

        TestResponse page = service.http().get(payment.page()).send();

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Talk &lt;b&gt;bold&lt;/b&gt;", "Offshoot Demo, S.L.", "100.00 EUR", "21.00 EUR", "121.00 EUR")
                .contains("as long as your country is not known", "Billing address", "name=\"country\"")
                .doesNotContain("<script", "<b>bold");
        assertThat(service.sql()
                        .number(
                                "select count(*) from attempts a join payments p on p.id = a.payment_id where p.uuid = ?",
                                payment.id()))
                .isZero();
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'");
        assertThat(page.header("Referrer-Policy")).contains("same-origin");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Robots-Tag")).contains("noindex");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void theBillingFormNamesEveryFaultAndKeepsWhatWasTyped() {
        AskedPayment payment = AskedPayment.of(service, Map.of());

        TestResponse page = service.http()
                .post(payment.page() + "/billing")
                .form(Map.of(
                        "kind",
                        "business",
                        "name",
                        "4111 1111 1111 1111",
                        "city",
                        "<i>Granada</i>",
                        "country",
                        "XX",
                        "email",
                        "nobody",
                        "line2",
                        "x".repeat(201)))
                .send();

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body())
                .contains("Please correct the form", "href=\"#line1\"", "href=\"#country\"", "href=\"#taxId\"")
                .contains("href=\"#email\"", "href=\"#line2\"", "looks like a card number", "&lt;i>Granada&lt;/i>")
                .contains("aria-describedby=\"line1-error\"");
        assertThat(service.sql().number("select count(*) from billing_details where name like '%4111%'"))
                .isZero();
    }

    @Test
    void theAddressDecidesTheTotalBeforeAnythingIsPaid() {
        AskedPayment payment =
                AskedPayment.of(service, Map.of("concept", "Certificate for Norway", "purpose", "online-ticket"));
        TestResponse early =
                service.http().post(payment.page() + "/attempts").form(Map.of()).send();

        TestResponse saved = service.http()
                .post(payment.page() + "/billing")
                .form(Map.of("kind", "consumer", "name", "Kari", "line1", "Gate 1", "city", "Oslo", "country", "NO"))
                .send();
        TestResponse page = service.http().get(payment.page()).send();

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.body()).contains("The billing address is not complete.");
        assertThat(saved.status()).isEqualTo(303);
        assertThat(page.body()).contains("Pay 100.00 EUR by card", "supplied outside the Union", "Norway");
    }

    @Test
    void twoTabsGetOneSession() throws Exception {
        AskedPayment payment = AskedPayment.billed(service, "Two tabs");
        Callable<String> press = () -> service.http()
                .post(payment.page() + "/attempts")
                .form(Map.of())
                .send()
                .header("Location")
                .orElse("none");

        try (ExecutorService tabs = Executors.newFixedThreadPool(4)) {
            List<Future<String>> pressed = tabs.invokeAll(List.of(press, press, press, press));
            String first = pressed.getFirst().get();
            assertThat(first).contains("/payments/fake/pay/");
            for (Future<String> tab : pressed) {
                assertThat(tab.get()).isEqualTo(first);
            }
        }
        assertThat(service.sql().number("select count(*) from fake_sessions where payment = ?", payment.id()))
                .isOne();
    }

    @Test
    void aPaymentIsPaidAndItsInvoiceFetchedByTheLinkAlone() {
        AskedPayment payment = AskedPayment.billed(service, "Paid by link");
        assertThat(service.http().get(payment.page() + "/invoice").send().status())
                .isEqualTo(404);

        TestResponse back = payment.pay(service, "approve");
        TestResponse closed = service.http().get(payment.page()).send();
        TestResponse invoice = service.http().get(payment.page() + "/invoice").send();
        TestResponse again =
                service.http().post(payment.page() + "/attempts").form(Map.of()).send();

        assertThat(back.body()).contains("Paid, thank you", "121.00 EUR was paid on", "/invoice");
        assertThat(closed.body()).contains("There is nothing left to do.").doesNotContain("<form");
        assertThat(invoice.status()).isEqualTo(200);
        assertThat(invoice.header("Content-Type")).contains("application/pdf");
        assertThat(invoice.header("Cache-Control")).contains("no-store");
        assertThat(new String(invoice.bytes(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void aRefusedCardCanBeTriedAgain() {
        AskedPayment payment = AskedPayment.billed(service, "Second try");

        TestResponse declined = payment.pay(service, "decline:expired-card");
        TestResponse paid = payment.pay(service, "approve");

        assertThat(declined.body()).contains("Not paid", "nothing was charged", "Try again");
        assertThat(paid.body()).contains("Paid, thank you");
        assertThat(service.events()
                        .await(
                                "payments.payment.declined",
                                event -> event.subject().equals(payment.id()))
                        .text("reason"))
                .isEqualTo("expired-card");
    }

    @Test
    void theWebhookMayComeBeforeThePayerDoes() {
        AskedPayment payment = AskedPayment.billed(service, "Webhook first");
        TestResponse pressed =
                service.http().post(payment.page() + "/attempts").form(Map.of()).send();
        String provider = URI.create(pressed.header("Location").orElseThrow()).getPath();
        service.http().post(provider).form(Map.of("outcome", "approve")).send();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> payment.status(service).equals("succeeded"));

        assertThat(service.http().get(payment.page() + "/return").send().body()).contains("Paid, thank you");
    }

    @Test
    void aHangingProviderHoldsUpOnlyItsOwnPayment() throws Exception {
        AskedPayment slow = AskedPayment.billed(service, "Slow");
        AskedPayment other = AskedPayment.billed(service, "Other");
        service.http()
                .post("/api/payments/fake/scripts")
                .bearer(service.tokens().person(UUID.randomUUID()).roles("operator"))
                .json(Map.of("payment", slow.id(), "api", "slow"))
                .send();

        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            long begun = System.nanoTime();
            Future<TestResponse> hanging = thread.submit(() -> service.http()
                    .post(slow.page() + "/attempts")
                    .form(Map.of())
                    .send());
            TestResponse quick = other.pay(service, "approve");
            boolean otherWasFirst = !hanging.isDone();
            TestResponse silent = hanging.get();

            assertThat(quick.body()).contains("Paid, thank you");
            assertThat(otherWasFirst).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
            assertThat(silent.status()).isEqualTo(503);
            assertThat(silent.header("Retry-After")).isPresent();
            assertThat(silent.body()).contains("does not answer");
        }
    }

    @Test
    void closedPaymentsSaySoInOneSentence() {
        AskedPayment cancelled = AskedPayment.billed(service, "Cancelled");
        service.http()
                .post("/api/payments/payments/" + cancelled.id() + "/cancellation")
                .bearer(service.tokens().person(UUID.randomUUID()).permissions("payments:manage"))
                .json(Map.of("reason", "Not needed"))
                .send();

        TestResponse page = service.http().get(cancelled.page()).send();

        assertThat(page.body())
                .contains("This payment was cancelled. Nothing is owed.")
                .doesNotContain("<form");
        assertThat(page.body()).doesNotContain("Not needed");
    }

    @Test
    void tenAttemptsAnHourAreEnoughForOnePayment() {
        AskedPayment payment = AskedPayment.billed(service, "Card testing");
        List<Integer> answers = IntStream.range(0, 12)
                .mapToObj(_ -> service.http()
                        .post(payment.page() + "/attempts")
                        .form(Map.of())
                        .send()
                        .status())
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(303);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    @Test
    void everyWrongTokenLooksTheSameAndGuessingStops() {
        String path = "/payments/pay/";
        AskedPayment payment = AskedPayment.billed(service, "Guessed");
        String network = "203.0.113.9";

        TestResponse wrong = guess(path + "A".repeat(43), network);
        TestResponse odd = guess(path + payment.id(), network);
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(odd.status()).isEqualTo(404);
        assertThat(odd.body()).isEqualTo(wrong.body());
        IntStream.range(0, 18).forEach(i -> guess(path + "B".repeat(42) + i % 10, network));

        assertThat(guess(path + "C".repeat(43), network).status()).isEqualTo(429);
        assertThat(guess(payment.page(), network).status()).isEqualTo(429);
        assertThat(guess(payment.page(), "203.0.113.10").status()).isEqualTo(200);
    }

    @PageTest
    void aPaymentIsDoneByKeyboardWithoutScript() {
        AskedPayment payment = AskedPayment.of(service, Map.of("concept", "By keyboard"));
        try (Chromium browser = Chromium.withoutScript()) {
            browser.open(URI.create("http://localhost:" + service.url().getPort() + payment.page()));
            ADDRESS.forEach((field, text) -> {
                if (!field.equals("kind")) {
                    browser.element("[name='" + field + "']").sendKeys(field.equals("country") ? "Spain" : text);
                }
            });
            browser.element("form[action$='/billing'] button").sendKeys(Keys.ENTER);
            // Each of these waits for a page that has it.
            WebElement pay = browser.element("form[action$='/attempts'] button");
            assertThat(pay.getText()).isEqualTo("Pay 121.00 EUR by card");

            pay.sendKeys(Keys.ENTER);
            WebElement approve = browser.element("button[value='approve']");
            assertThat(browser.text()).contains("TEST: no money moves here");
            assertThat(browser.elements("input")).isEmpty();
            approve.sendKeys(Keys.ENTER);

            await().ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(browser.element("h1").getText()).isEqualTo("Paid, thank you"));
        }
        assertThat(payment.status(service)).isEqualTo("succeeded");
    }

    private TestResponse guess(String path, String network) {
        return service.http().get(path).header("X-Forwarded-For", network).send();
    }
}
