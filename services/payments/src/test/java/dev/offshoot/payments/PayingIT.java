package dev.offshoot.payments;

import static dev.offshoot.payments.Asking.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.offshoot.payments.attempt.Advance;
import dev.offshoot.payments.attempt.Advance.Hint;
import dev.offshoot.payments.attempt.Sessions;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.provider.ProviderSilent;
import dev.offshoot.payments.provider.fake.FakeButtons;
import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import dev.offshoot.web.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Money on its way to paid and back: scenarios 1, 5, 9–19, 21, 22, 26. */
@OffshootTest(service = "payments", shared = true, properties = "offshoot.tasks.poll-interval=500ms")
class PayingIT {

    private static final Hint RETURN = Hint.of("return", Actor.payer());

    private final RunningService service;
    private final Asking asking;

    PayingIT(RunningService service) {
        this.service = service;
        this.asking = new Asking(service);
    }

    /** Scenarios 1 and 12: webhook lost or not, nobody comes back, and it is paid and invoiced. */
    @Test
    void aWebhookAloneMakesAPaymentPaidBookedAndInvoiced() {
        UUID id = asking.open();

        press(id, "approve");

        ProbedEvent paid = awaitEvent("payments.payment.succeeded", id);
        assertThat(paid.text("invoiced")).isEqualTo("true");
        assertThat(paid.text("method")).isEqualTo("card");
        TestResponse read = asking.get(id);
        assertThat(read.text("status")).isEqualTo("succeeded");
        assertThat(read.text("invoices[0].kind")).isEqualTo("invoice");
        ProbedEvent issued = service.events()
                .await(
                        "payments.invoice.issued",
                        event -> event.text("paymentId").equals(id.toString()));
        assertThat(issued.text("code")).startsWith("C");
        assertThat(issued.text("amount.amount")).isEqualTo("121.00");
        assertThat(asking.unbalanced()).isZero();
        assertThat(signal(id)).isEqualTo("applied");
    }

    /** Scenario 12: no webhook, no return; the poller finds it. */
    @Test
    void aLostWebhookIsHealedByThePoller() {
        UUID id = asking.open();
        asking.script(id, Map.of("webhooks", "none"));
        press(id, "approve");
        assertThat(asking.status(id)).isEqualTo("open");

        service.clock().advance(Duration.ofMinutes(3));
        run("PollAttempts");

        assertThat(asking.status(id)).isEqualTo("succeeded");
    }

    /** Scenario 12: decline, then success, one event each. */
    @Test
    void aDeclineLeavesThePaymentOpenForAnotherTry() {
        UUID id = asking.open();
        asking.script(id, Map.of("webhooks", "none"));
        press(id, "decline:expired-card");
        look(id);
        look(id);
        assertThat(awaitEvent("payments.payment.declined", id).text("reason")).isEqualTo("expired-card");
        assertThat(asking.get(id).text("lastDecline")).isEqualTo("expired-card");

        press(id, "approve");
        look(id);

        awaitEvent("payments.payment.succeeded", id);
        service.events()
                .none("payments.payment.declined", event -> event.subject().equals(id));
        service.events()
                .none("payments.payment.succeeded", event -> event.subject().equals(id));
    }

    /** Scenario 5: the provider gets exactly the asked minor units. */
    @Test
    void theProviderGetsExactlyTheFrozenTotal() {
        for (String amount : List.of("0.29", "1.13", "0.01", "2999.99", "1234.56")) {
            UUID id = UUID.fromString(asking.ask(body(amount, "gross")).text("id"));
            open(id);
            assertThat(service.sql().number("select amount from fake_sessions where payment = ?", id))
                    .isEqualTo(Long.parseLong(amount.replace(".", "").replaceFirst("^0+", "")));
        }
    }

    /** Scenario 9: rate and tax change between asking and paying. */
    @Test
    void aFrozenPriceStaysWhateverChangesLater() {
        Map<String, Object> dollars = body();
        dollars.put("amount", Map.of("amount", "100.00", "currency", "USD"));
        UUID id = UUID.fromString(asking.ask(dollars).text("id"));
        service.sql()
                .update("insert into exchange_rates (base, quote, rate, on_date, source)"
                        + " values ('USD', 'EUR', 0.5, current_date, 'manual') on conflict do nothing");

        press(id, "approve");
        ProbedEvent paid = awaitEvent("payments.payment.succeeded", id);

        assertThat(paid.text("bookTotal.amount")).isEqualTo("111.32");
        assertThat(service.sql()
                        .number(
                                "select book_total from invoices i join payments p on p.id = i.payment_id where p.uuid = ?",
                                id))
                .isEqualTo(11132);
        assertThat(service.sql().number("""
                select sum(e.book_amount) from ledger_entries e join ledger_transactions t on t.id = e.transaction_id
                where t.cause = ? and e.book_amount > 0
                """, "sale:" + id)).isEqualTo(11132);
        assertThat(asking.ask(dollars).text("rate.value")).startsWith("0.5");
        service.sql().update("alter table exchange_rates disable trigger exchange_rates_frozen");
        service.sql().update("delete from exchange_rates");
        service.sql().update("alter table exchange_rates enable trigger exchange_rates_frozen");
    }

    /** Scenario 10. */
    @Test
    void twoTabsGetOneSession() throws Exception {
        UUID id = asking.open();

        Set<URI> pages = Set.copyOf(atOnce(8, _ -> open(id)));

        assertThat(pages).hasSize(1);
        assertThat(service.sql().number("select count(*) from fake_sessions where payment = ?", id))
                .isOne();
    }

    /** Scenario 11 at the size of a second: hints of every kind, doubled and permuted, on threads. */
    @Test
    void hintsInAnyOrderAndNumberAreOneCaptureSaleInvoiceAndEvent() throws Exception {
        Random random = new Random(11);
        List<UUID> payments =
                IntStream.range(0, 12).mapToObj(_ -> asking.open()).toList();
        List<UUID> hints = new ArrayList<>();
        for (UUID id : payments) {
            asking.script(id, Map.of("webhooks", random.nextBoolean() ? "twice" : "none"));
            press(id, "approve");
            IntStream.range(0, 1 + random.nextInt(8)).forEach(_ -> hints.add(id));
        }
        java.util.Collections.shuffle(hints, random);

        atOnce(hints.size(), index -> look(hints.get(index)));

        for (UUID id : payments) {
            assertThat(asking.status(id)).isEqualTo("succeeded");
            assertThat(counts(id)).isEqualTo("1 1 1");
        }
        await().untilAsserted(() -> payments.forEach(
                id -> assertThat(eventsOf("payments.payment.succeeded", id)).isOne()));
        assertThat(asking.unbalanced()).isZero();
    }

    /** Scenario 13: cut off between the provider's answer and our commit, the next visit finds the same session. */
    @Test
    void aSessionWhoseOpeningWasNotNotedIsFoundAgain() {
        UUID id = asking.open();
        breakAt("attempts", "update", id);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> open(id));
        String known = service.sql().text("select session from fake_sessions where payment = ?", id);
        mend("attempts");

        URI page = open(id);

        assertThat(page.toString()).endsWith(known);
        assertThat(service.sql().number("select count(*) from fake_sessions where payment = ?", id))
                .isOne();
    }

    /** Scenario 13: cut off at each step of advance, the next look ends as if nothing had happened. */
    @Test
    void aFailureAtAnyStepOfAdvanceLeavesNothingHalfDone() {
        for (String table : List.of(
                "captures",
                "ledger_transactions",
                "ledger_entries",
                "payments",
                "payment_changes",
                "invoice_counters",
                "invoices",
                "tasks",
                "outbox")) {
            UUID id = asking.open();
            asking.script(id, Map.of("webhooks", "none"));
            press(id, "approve");
            String kind = table.equals("payments") || table.equals("invoice_counters") ? "update" : "insert";
            breakAt(table, kind, id);
            assertThatExceptionOfType(RuntimeException.class).as(table).isThrownBy(() -> look(id));
            mend(table);
            assertThat(counts(id)).as(table).isEqualTo("0 0 0");

            look(id);

            assertThat(asking.status(id)).as(table).isEqualTo("succeeded");
            assertThat(counts(id)).as(table).isEqualTo("1 1 1");
        }
        assertThat(asking.unbalanced()).isZero();
    }

    /** Scenario 14. */
    @Test
    void aProviderThatHangsDelaysNobodyElse() {
        UUID stuck = asking.open();
        UUID quick = asking.open();
        asking.script(stuck, Map.of("api", "slow"));
        long began = System.nanoTime();
        Thread hanging = Thread.ofVirtual()
                .start(() -> assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> open(stuck)));
        open(quick);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));

        await().atMost(Duration.ofSeconds(6)).until(() -> !hanging.isAlive());
    }

    /** Scenario 15 at the size of a second. */
    @Test
    void cancelAndPayAtOnceNeverBothHappen() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID id = asking.open();
            asking.script(id, Map.of("webhooks", "none"));
            String session = session(id);
            FakeButtons buttons = service.bean(FakeButtons.class);

            List<Object> answers =
                    atOnce(2, index -> index == 0 ? asking.cancel(id).status() : buttons.press(session, "approve"));
            look(id);

            boolean paid = (boolean) answers.get(1);
            assertThat(asking.status(id)).isEqualTo(paid ? "succeeded" : "cancelled");
            assertThat(answers.getFirst()).isEqualTo(paid ? 409 : 200);
        }
    }

    /** Scenario 16. */
    @Test
    void anEditedPaymentsSessionIsDeadAtTheProvider() {
        TestResponse made = asking.ask(body());
        UUID id = UUID.fromString(made.text("id"));
        String session = session(id);

        TestResponse changed = service.http()
                .patch(Asking.PAYMENTS + "/" + id)
                .bearer(asking.finance())
                .header("If-Match", made.header("ETag").orElseThrow())
                .json(Map.of("amount", Map.of("amount", "50.00", "currency", "EUR")))
                .send();

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(service.bean(FakeButtons.class).press(session, "approve")).isFalse();
        assertThat(service.sql().text("select status from fake_sessions where session = ?", session))
                .isEqualTo("closed");
        assertThat(session(id)).isNotEqualTo(session);
    }

    /** Section 3: a silent provider keeps the payment open. */
    @Test
    void nobodyCancelsWhileTheProviderIsSilent() {
        UUID id = asking.open();
        session(id);
        asking.script(id, Map.of("api", "error"));

        TestResponse refused = asking.cancel(id);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("provider-silent");
        assertThat(asking.status(id)).isEqualTo("open");
    }

    /** Scenario 17. */
    @Test
    void expiryHappensOnceAndClosesTheSession() throws Exception {
        UUID id = expiring();
        String session = session(id);
        service.clock().advance(Duration.ofMinutes(11));

        atOnce(10, _ -> {
            run("ExpirePayments");
            return true;
        });

        assertThat(asking.status(id)).isEqualTo("expired");
        assertThat(asking.events("expired", id)).isOne();
        assertThat(service.sql().text("select status from fake_sessions where session = ?", session))
                .isEqualTo("closed");
        awaitEvent("payments.payment.expired", id);
    }

    /** Section 6: it is asked again by the next run. */
    @Test
    void aSilentProviderDelaysTheExpiryOfItsOwnPaymentOnly() {
        UUID silent = expiring();
        UUID answered = expiring();
        UUID untouched = expiring();
        session(silent);
        session(answered);
        asking.script(silent, Map.of("api", "error"));
        service.clock().advance(Duration.ofMinutes(11));

        run("ExpirePayments");

        assertThat(asking.status(silent)).isEqualTo("open");
        assertThat(asking.status(answered)).isEqualTo("expired");
        assertThat(asking.status(untouched)).isEqualTo("expired");
    }

    private UUID expiring() {
        Map<String, Object> body = body();
        body.put("expiresAt", service.clock().instant().plusSeconds(600).toString());
        return UUID.fromString(asking.ask(body).text("id"));
    }

    /** Scenario 18. */
    @Test
    void cardMoneyOnACancelledPaymentGoesBackByItself() {
        UUID id = asking.open();
        String session = session(id);
        asking.cancel(id);
        service.sql()
                .update(
                        "update fake_sessions set status = 'paid', provider_payment = ?, captured_at = now() where session = ?",
                        "fp_late_" + id,
                        session);

        look(id);

        ProbedEvent overpaid = awaitEvent("payments.payment.overpaid", id);
        assertThat(overpaid.text("surplus.amount")).isEqualTo("121.00");
        await().untilAsserted(() -> assertThat(
                        service.sql().number("select deposit_refunded from payments where uuid = ?", id))
                .isEqualTo(12100));
        assertThat(asking.status(id)).isEqualTo("cancelled");
        assertThat(asking.get(id).text("deposit.amount")).isEqualTo("0.00");
        assertThat(service.sql().number("select refunded from fake_sessions where session = ?", session))
                .isEqualTo(12100);
    }

    /** Scenario 19. */
    @Test
    void moneySeenByFinanceSettlesExactlyOnce() {
        UUID first = asking.open();
        UUID second = asking.open();
        UUID third = asking.open();
        String reference = "transfer-" + first;

        TestResponse less = settle(first, "bank-transfer", "120.99", reference, true);
        TestResponse settled = settle(first, "bank-transfer", "121.00", reference, true);
        TestResponse used = settle(second, "bank-transfer", "121.00", reference, true);
        TestResponse tokens = settle(third, "tokens", "121.00", null, false);

        assertThat(less.text("code")).isEqualTo("amount-differs");
        assertThat(settled.text("status")).as(settled.body()).isEqualTo("succeeded");
        assertThat(settled.text("invoices[0].kind")).isEqualTo("invoice");
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text("code")).isEqualTo("already-recorded");
        assertThat(tokens.body()).contains("\"invoices\":[]");
        assertThat(service.sql().number("""
                select sum(e.amount) from ledger_entries e join ledger_accounts a on a.id = e.account_id
                join ledger_transactions t on t.id = e.transaction_id
                join captures c on t.cause = 'capture:' || c.uuid join payments p on p.id = c.payment_id
                where a.code = 'settled-otherwise' and p.uuid = ?
                """, third)).isEqualTo(12100);
        assertThat(service.sql()
                        .number(
                                "select count(*) from payment_changes c join payments p on p.id = c.payment_id"
                                        + " where p.uuid = ? and c.action = 'succeeded' and c.actor_id is not null",
                                third))
                .isOne();
        assertThat(asking.refund(third, "1.00").text("code")).isEqualTo("not-refundable-here");
    }

    /** Scenario 21: never more than was paid. */
    @Test
    void manyRefundsAtOnceNeverExceedThePrice() throws Exception {
        UUID id = UUID.fromString(asking.ask(body("100.00", "gross")).text("id"));
        press(id, "approve");
        look(id);

        List<Integer> answers = atOnce(50, _ -> asking.refund(id, "10.00").status());

        assertThat(answers).filteredOn(status -> status == 201).hasSize(10);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(40);
        await().untilAsserted(() -> assertThat(asking.status(id)).isEqualTo("refunded"));
        assertThat(service.sql().number("select refunded from fake_sessions where payment = ?", id))
                .isEqualTo(10000);
        assertThat(service.sql().number("""
                select sum(case when i.kind = 'invoice' then i.tax else -i.tax end)
                from invoices i join payments p on p.id = i.payment_id where p.uuid = ?
                """, id)).isZero();
    }

    /** Scenario 21: the answer is lost after its effect. */
    @Test
    void aLostAnswerOfARefundIsAskedForAgainAndMovesMoneyOnce() {
        UUID id = asking.open();
        press(id, "approve");
        look(id);
        asking.script(id, Map.of("api", "answer-lost", "apiTimes", 1));

        assertThat(asking.refund(id, "121.00").status()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(asking.status(id)).isEqualTo("refunded"));
        assertThat(service.sql()
                        .number(
                                "select count(*) from fake_refunds f join fake_sessions s"
                                        + " on s.provider_payment = f.provider_payment where s.payment = ?",
                                id))
                .isOne();
        assertThat(awaitEvent("payments.refund.succeeded", id).text("complete")).isEqualTo("true");
    }

    /** Section 3: a refusal releases what was reserved. */
    @Test
    void aRefusedRefundMayBeAskedAgain() {
        UUID id = asking.open();
        press(id, "approve");
        look(id);
        asking.script(id, Map.of("refund", "fail"));

        asking.refund(id, "21.00");

        assertThat(awaitEvent("payments.refund.failed", id).text("code")).isEqualTo("refused-by-provider");
        assertThat(asking.get(id).text("refundable.amount")).isEqualTo("121.00");
        TestResponse tooMuch = asking.refund(id, "121.01");
        assertThat(tooMuch.text("code")).isEqualTo("exceeds-refundable");
        assertThat(tooMuch.text("maximum")).isEqualTo("121.00");
    }

    /** Scenario 22. */
    @Test
    void aRefundRequestedByEventHappensOnceAndTooMuchIsAnswered() {
        UUID id = UUID.randomUUID();
        service.events().publish("events.payment.requested", id, """
                {"paymentId":"%s","purpose":"event-ticket","amount":{"amount":"50.00","currency":"EUR"},"amountIs":"gross",
                 "concept":"Ticket","billing":{"kind":"consumer","name":"Grace","line1":"Street 1","city":"Granada","country":"ES"}}
                """.formatted(id));
        awaitEvent("payments.payment.opened", id);
        press(id, "approve");
        look(id);
        UUID refund = UUID.randomUUID();
        UUID another = UUID.randomUUID();
        String wish =
                "{\"refundId\":\"%s\",\"paymentId\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"EUR\"},\"reason\":\"cancelled\"}";

        service.events()
                .publish("events.payment.withdrawn", id, "{\"paymentId\":\"%s\",\"reason\":\"late\"}".formatted(id));
        service.events().publish("events.refund.requested", id, wish.formatted(refund, id, "20.00"));
        service.events().publish("events.refund.requested", id, wish.formatted(refund, id, "20.00"));
        service.events().publish("events.refund.requested", id, wish.formatted(another, id, "30.01"));

        assertThat(awaitEvent("payments.refund.failed", id).text("code")).isEqualTo("exceeds-refundable");
        assertThat(awaitEvent("payments.refund.succeeded", id).text("remaining.amount"))
                .isEqualTo("30.00");
        assertThat(asking.status(id)).isEqualTo("partially-refunded");
        assertThat(service.sql()
                        .number(
                                "select count(*) from refunds r join payments p on p.id = r.payment_id where p.uuid = ?",
                                id))
                .isOne();
    }

    /** Scenario 26: random operations keep counters, books and the provider's own books in step. */
    @Test
    void afterAnyOperationsBooksCountersAndProviderAgree() {
        Random random = new Random(26);
        List<UUID> payments = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            if (payments.isEmpty() || random.nextInt(3) == 0) {
                payments.add(UUID.fromString(asking.ask(body((1 + random.nextInt(9000)) / 10 + ".37", "gross"))
                        .text("id")));
            }
            UUID id = payments.get(random.nextInt(payments.size()));
            switch (random.nextInt(4)) {
                case 0 -> asking.cancel(id);
                case 1 -> asking.refund(id, "0.11");
                default -> pay(id);
            }
        }
        await().untilAsserted(
                        () -> assertThat(service.sql().number("select count(*) from refunds where ended_at is null"))
                                .isZero());
        assertThat(asking.unbalanced()).isZero();
        assertThat(service.sql().number("""
                select coalesce(sum(e.amount), 0) from ledger_entries e
                join ledger_accounts a on a.id = e.account_id where a.code = 'deposits' and a.currency = 'EUR'
                """)).isEqualTo(-service.sql().number("""
                select sum(paid - settled - deposit_refunded) from payments p
                join quotes q on q.id = p.quote_id where q.currency = 'EUR'
                """));
        assertThat(service.sql().number("""
                select coalesce(sum(e.amount), 0) from ledger_entries e
                join ledger_accounts a on a.id = e.account_id where a.code = 'provider:fake' and a.currency = 'EUR'
                """)).isEqualTo(service.sql().number("""
                select sum(c.amount) - (select coalesce(sum(r.amount), 0) from refunds r where r.status = 'succeeded'
                    and r.currency = 'EUR')
                from captures c where c.provider = 'fake' and c.currency = 'EUR'
                """));
    }

    private void pay(UUID id) {
        try {
            press(id, "approve");
            look(id);
        } catch (ProblemException notPayable) {
            assertThat(notPayable.type().name()).isEqualTo("NOT_PAYABLE");
        }
    }

    private TestResponse settle(UUID id, String method, String amount, @Nullable String reference, boolean invoice) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of(
                "method",
                method,
                "amount",
                Map.of("amount", amount, "currency", "EUR"),
                "receivedOn",
                "2026-01-15",
                "note",
                "seen on the statement",
                "invoice",
                invoice));
        if (reference != null) {
            body.put("bankReference", reference);
        }
        return asking.post(id, "settlement").json(body).send();
    }

    private URI open(UUID id) {
        return service.bean(Sessions.class).open(payment(id));
    }

    private String session(UUID id) {
        String page = open(id).toString();
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private void press(UUID id, String outcome) {
        service.bean(FakeButtons.class).press(session(id), outcome);
    }

    private Advance.Result look(UUID id) {
        try {
            return service.bean(Advance.class).look(payment(id), RETURN);
        } catch (ProviderSilent silent) {
            throw new IllegalStateException(silent);
        }
    }

    private Payment payment(UUID id) {
        return service.bean(Payments.class).findByUuid(id).orElseThrow();
    }

    private void run(String task) {
        service.context().getBeansOfType(RecurringTask.class).stream()
                .filter(bean -> bean.getClass().getSimpleName().contains(task))
                .findFirst()
                .orElseThrow()
                .run();
    }

    /** Captures, sales and invoices of a payment. */
    private String counts(UUID id) {
        return service.sql().text("""
                select (select count(*) from captures c where c.payment_id = p.id) || ' ' ||
                    (select count(*) from ledger_transactions t where t.cause = 'sale:' || p.uuid) || ' ' ||
                    (select count(*) from invoices i where i.payment_id = p.id)
                from payments p where p.uuid = ?
                """, id);
    }

    private String signal(UUID id) {
        return service.sql().text("""
                select s.status from provider_signals s join attempts a on a.session = s.session
                join payments p on p.id = a.payment_id where p.uuid = ?
                """, id);
    }

    private ProbedEvent awaitEvent(String type, UUID id) {
        return service.events().await(type, event -> event.subject().equals(id));
    }

    private long eventsOf(String type, UUID id) {
        return service.events().all(type).stream()
                .filter(event -> event.subject().equals(id))
                .count();
    }

    /** The next statement of this kind on the table fails, as a crash would undo it. */
    private void breakAt(String table, String kind, UUID id) {
        service.sql().update("""
                create or replace function broken() returns trigger language plpgsql as
                $$ begin raise exception 'cut off for a test'; end $$
                """);
        service.sql()
                .update("create trigger broken before %s on %s for each row execute function broken()"
                        .formatted(
                                kind.equals("update") && table.equals("invoice_counters") ? "insert or update" : kind,
                                table));
        assertThat(id).isNotNull();
    }

    private void mend(String table) {
        service.sql().update("drop trigger broken on " + table);
    }

    private interface Step<T> {
        T run(int index) throws Exception;
    }

    private static <T> List<T> atOnce(int times, Step<T> step) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(index -> threads.submit(() -> step.run(index)))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
