package dev.offshoot.events.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.Money;
import dev.offshoot.events.SeatRows;
import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.Refund;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.transaction.TransactionOperations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenarios 17 to 22: money for seats, with payments played by the test. */
@OffshootTest(service = "events", shared = true)
class PaymentIT {

    private static final Money PRICE = Money.ofMinor(5_000, "EUR");

    private final RunningService service;

    PaymentIT(RunningService service) {
        this.service = service;
    }

    /** Scenario 17. */
    @Test
    void aPricedSeatAsksForMoneyAndIsTakenWhenItIsPaid() {
        SeatRows seats = SeatRows.sold(service, 1, 5_000);
        UUID dan = UUID.randomUUID();

        Registration pending = register(seats, dan);
        Payments payments = payments(pending);
        ProbedEvent asked = asked(payments);
        publish(payments.opened());
        await().until(() -> paymentStatus(pending).equals("open"));
        String link = text("pay_url", pending);
        publish(payments.succeeded());

        await().until(() -> status(pending).equals("confirmed"));
        assertThat(asked.text("reference")).isEqualTo(pending.uuid().toString());
        assertThat(asked.text("purpose")).isEqualTo("event-ticket");
        assertThat(asked.text("amount.amount")).isEqualTo("50.00");
        assertThat(asked.text("amountIs")).isEqualTo("gross");
        assertThat(asked.text("concept")).isEqualTo("A talk: regular");
        assertThat(asked.text("payer.userId")).isEqualTo(dan.toString());
        assertThat(asked.text("performedIn")).isEqualTo("ES");
        assertThat(asked.text("askByMail")).isEqualTo("true");
        assertThat(asked.text("expiresAt"))
                .isEqualTo(Objects.requireNonNull(pending.holdUntil())
                        .minusSeconds(120)
                        .toString());
        assertThat(link).isEqualTo("https://pay.example/a-link");
        assertThat(paymentStatus(pending)).isEqualTo("paid");
        assertThat(tickets(pending, "valid")).isOne();
    }

    /** Scenario 18: whatever comes first, and however often. With and without somebody who waits for the seat. */
    @Test
    void moneyAndSeatAgreeAfterEveryOrderOfNews() {
        Set<UUID> refunds = new HashSet<>();
        int confirmed = 0;
        for (boolean line : new boolean[] {false, true}) {
            for (List<News> order : permutations(List.of(News.values()))) {
                Registration registration = played(order, line);
                String status = status(registration);
                assertThat(paymentStatus(registration))
                        .as("%s, line %s: %s", order, line, status)
                        .isEqualTo(status.equals("confirmed") ? "paid" : "refunding");
                assertThat(tickets(registration, "valid"))
                        .as("%s, line %s", order, line)
                        .isEqualTo(status.equals("confirmed") ? 1 : 0);
                if (status.equals("confirmed")) {
                    confirmed++;
                } else {
                    refunds.add(payment(registration));
                }
                if (!line || order.getFirst() == News.SUCCEEDED) {
                    assertThat(status).as("%s", order).isEqualTo("confirmed");
                }
            }
        }
        int seats = confirmed;

        assertThat(seats).isEqualTo(24 + 6);
        assertThat(refunds).hasSize(18);
        await().untilAsserted(() -> assertThat(requestedRefunds()).containsAll(refunds));
        assertThat(requestedRefunds().stream().filter(refunds::contains)).hasSize(refunds.size());
    }

    /** Scenario 19: the next in line has the seat, so the money goes back, once. */
    @Test
    void lateMoneyGoesBackOnceWhenTheSeatIsTheNextOnes() {
        SeatRows seats = SeatRows.sold(service, 1, 5_000);
        Registration late = register(seats, UUID.randomUUID());
        Registration next = register(seats, UUID.randomUUID());
        lapse(seats, late);
        assertThat(status(next)).isIn("offered", "pending-payment");

        publish(payments(late).succeeded());
        publish(payments(late).succeeded());

        ProbedEvent refund = refund(late);
        assertThat(refund.text("reason")).isEqualTo("seat-gone");
        assertThat(refund.text("amount.amount")).isEqualTo("50.00");
        assertThat(status(late)).isEqualTo("cancelled");
        service.events()
                .await(
                        "events.registration.paid-too-late",
                        event -> event.subject().equals(late.uuid()));
        service.events()
                .none("events.refund.requested", event -> event.subject().equals(payment(late)));
    }

    /** Scenario 19: nobody took the seat meanwhile. */
    @Test
    void lateMoneyGetsTheSeatBackAtItsOldPosition() {
        SeatRows seats = SeatRows.sold(service, 1, 5_000);
        Registration late = register(seats, UUID.randomUUID());
        lapse(seats, late);
        assertThat(withdrawn(late)).isEqualTo("expiry");

        publish(payments(late).succeeded());

        await().until(() -> status(late).equals("confirmed"));
        assertThat(service.sql().number("select position from registrations where uuid = ?", late.uuid()))
                .isEqualTo(late.position());
        assertThat(tickets(late, "valid")).isOne();
    }

    /** Scenario 20: payments was away; it finds the wish and its end in this order, about one subject. */
    @Test
    void aHoldThatLapsesTakesTheWishBackAfterItWasMade() {
        SeatRows seats = SeatRows.sold(service, 1, 5_000);
        Registration pending = register(seats, UUID.randomUUID());
        lapse(seats, pending);

        ProbedEvent asked = asked(payments(pending));
        ProbedEvent withdrawn = service.events()
                .await(
                        "events.payment.withdrawn",
                        event -> event.text("paymentId").equals(payment(pending).toString()));
        assertThat(withdrawn.subject()).isEqualTo(asked.subject());
        assertThat(withdrawn.sequence()).isGreaterThan(asked.sequence());
        assertThat(paymentStatus(pending)).isEqualTo("withdrawn");
    }

    /** Scenario 21. */
    @Test
    void anotherAmountIsADeadLetterAndARaisedPriceIsNot() {
        SeatRows seats = SeatRows.sold(service, 5, 5_000);
        Registration pending = register(seats, UUID.randomUUID());
        Registration other = register(seats, UUID.randomUUID());
        service.sql().update("update ticket_types set price = 9900 where event_id = ?", seats.eventId());

        publish(payments(other).succeeded(Money.ofMinor(4_999, "EUR")));
        publish(payments(pending).succeeded(PRICE));

        await().until(() -> status(pending).equals("confirmed"));
        await().until(() -> deadLetters(payment(other)) == 1);
        assertThat(status(other)).isEqualTo("pending-payment");
        assertThat(alerts("amount-mismatch")).isPositive();
    }

    @Test
    void aPaymentThatNobodyAskedForConfirmsNothing() {
        SeatRows seats = SeatRows.sold(service, 5, 5_000);
        Registration one = register(seats, UUID.randomUUID());
        Registration two = register(seats, UUID.randomUUID());
        Payments unknown = new Payments(UUID.randomUUID(), one.uuid(), PRICE);
        Payments crossed = new Payments(payment(one), two.uuid(), PRICE);

        publish(unknown.succeeded());
        publish(crossed.succeeded());

        await().until(() -> deadLetters(unknown.payment()) == 1);
        await().until(() -> deadLetters(crossed.payment()) == 1);
        assertThat(status(one)).isEqualTo("pending-payment");
        assertThat(status(two)).isEqualTo("pending-payment");
    }

    /** Scenario 22, and row 20. */
    @Test
    void cancellingInTimePaysBackAndAFailedRefundIsShown() {
        SeatRows seats = SeatRows.sold(service, 5, 5_000);
        Registration early = paid(seats);
        Registration unlucky = paid(seats);
        cancel(seats, early, new Refund.ByTerms());
        cancel(seats, unlucky, new Refund.ByTerms());
        service.sql()
                .update(
                        "update events set refund_until = now() - interval '1 day', cancel_until = starts_at where id = ?",
                        seats.eventId());
        Registration tooLate = paid(seats);
        cancel(seats, tooLate, new Refund.ByTerms());

        assertThat(refund(early).text("reason")).isEqualTo("cancelled");
        publish(payments(early).refunded());
        publish(payments(unlucky).refundFailed());

        await().until(() -> paymentStatus(early).equals("refunded"));
        await().until(() -> paymentStatus(unlucky).equals("refund-failed"));
        assertThat(paymentStatus(tooLate)).isEqualTo("paid");
        assertThat(status(tooLate)).isEqualTo("cancelled");
        assertThat(tickets(early, "void")).isOne();
        assertThat(alerts("refund-failed")).isPositive();
        service.events()
                .none("events.refund.requested", event -> event.subject().equals(payment(tooLate)));
    }

    @Test
    void aRefusedRequestFreesTheSeatAndRaisesAnAlert() {
        SeatRows seats = SeatRows.sold(service, 1, 5_000);
        Registration pending = register(seats, UUID.randomUUID());

        publish(payments(pending).refused());

        await().until(() -> status(pending).equals("cancelled"));
        assertThat(text("cancelled_by", pending)).isEqualTo("payment");
        assertThat(alerts("request-refused")).isPositive();
        service.events()
                .none("events.payment.withdrawn", event -> event.subject().equals(payment(pending)));
    }

    /** What can be heard of one payment. */
    private enum News {
        SUCCEEDED,
        EXPIRED,
        CANCELLED,
        LAPSED
    }

    private Registration played(List<News> order, boolean line) {
        SeatRows seats = SeatRows.sold(service, 1, 5_000);
        Registration registration = register(seats, UUID.randomUUID());
        if (line) {
            register(seats, UUID.randomUUID());
        }
        for (int round = 0; round < 2; round++) {
            order.forEach(news -> hear(news, seats, registration));
        }
        assertThat(drift(seats)).as("%s", order).isZero();
        return registration;
    }

    private void hear(News news, SeatRows seats, Registration registration) {
        Payments payments = payments(registration);
        switch (news) {
            case SUCCEEDED ->
                inTransaction(
                        () -> service.bean(ConfirmOnPaymentSucceeded.class).handle(payments.succeeded()));
            case EXPIRED ->
                inTransaction(() -> service.bean(FreeSeatOnPaymentExpired.class).handle(payments.expired()));
            case CANCELLED ->
                inTransaction(
                        () -> service.bean(FreeSeatOnPaymentCancelled.class).handle(payments.cancelled()));
            case LAPSED -> lapse(seats, registration);
        }
    }

    private static List<List<News>> permutations(List<News> left) {
        if (left.isEmpty()) {
            return List.of(List.of());
        }
        List<List<News>> all = new ArrayList<>();
        for (News first : left) {
            List<News> rest = new ArrayList<>(left);
            rest.remove(first);
            for (List<News> tail : permutations(rest)) {
                List<News> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }

    private Registration register(SeatRows seats, UUID person) {
        return seats.register(person).orThrow().stored();
    }

    private Registration paid(SeatRows seats) {
        Registration pending = register(seats, UUID.randomUUID());
        publish(payments(pending).succeeded());
        await().until(() -> status(pending).equals("confirmed"));
        return pending;
    }

    private void cancel(SeatRows seats, Registration registration, Refund refund) {
        Outcome outcome = service.bean(Allocations.class)
                .submit(
                        seats.eventId(),
                        new Command.Cancel(registration.uuid(), CancelledBy.ATTENDEE, null, refund, true));
        assertThat(outcome.orThrow().changed()).isTrue();
    }

    /** As if the hold of a registration had run out; without one nothing lapses. */
    private void lapse(SeatRows seats, Registration registration) {
        service.sql()
                .update(
                        "update registrations set hold_until = created_at - interval '1 second', version = version + 1"
                                + " where uuid = ? and hold_until is not null",
                        registration.uuid());
        service.bean(Allocations.class).submit(seats.eventId(), new Command.Tidy());
    }

    private void inTransaction(Runnable work) {
        TransactionOperations<?> transactions = service.bean(TransactionOperations.class);
        transactions.executeWrite(_ -> {
            work.run();
            return true;
        });
    }

    private void publish(Event event) {
        inTransaction(() -> service.bean(Outbox.class).append(event));
    }

    private Payments payments(Registration registration) {
        return new Payments(payment(registration), registration.uuid(), PRICE);
    }

    private static UUID payment(Registration registration) {
        return Objects.requireNonNull(registration.payment().id());
    }

    private ProbedEvent asked(Payments payments) {
        return service.events()
                .await(
                        "events.payment.requested",
                        event -> event.text("paymentId")
                                .equals(payments.payment().toString()));
    }

    private ProbedEvent refund(Registration registration) {
        return service.events()
                .await(
                        "events.refund.requested",
                        event -> event.text("paymentId")
                                .equals(payment(registration).toString()));
    }

    private String withdrawn(Registration registration) {
        return service.events()
                .await(
                        "events.payment.withdrawn",
                        event -> event.text("paymentId")
                                .equals(payment(registration).toString()))
                .text("reason");
    }

    private List<UUID> requestedRefunds() {
        return service.events().all("events.refund.requested").stream()
                .map(event -> UUID.fromString(event.text("paymentId")))
                .toList();
    }

    private String status(Registration registration) {
        return text("status", registration);
    }

    private String paymentStatus(Registration registration) {
        return text("payment_status", registration);
    }

    private String text(String column, Registration registration) {
        return service.sql().text("select " + column + " from registrations where uuid = ?", registration.uuid());
    }

    private long tickets(Registration registration, String status) {
        return service.sql()
                .number(
                        "select count(*) from tickets t join registrations r on r.id = t.registration_id"
                                + " where r.uuid = ? and t.status = ?",
                        registration.uuid(),
                        status);
    }

    private long deadLetters(UUID payment) {
        return service.sql().number("select count(*) from dead_letters where subject = ?", payment);
    }

    private double alerts(String kind) {
        return service.bean(MeterRegistry.class)
                .counter("offshoot.events.payment.alerts", "kind", kind)
                .count();
    }

    /** Pools whose counter is not the sum of the seats that are held. */
    private long drift(SeatRows seats) {
        return service.sql().number("""
                select count(*) from pools p where p.event_id = ? and p.held <> (
                    select coalesce(sum(r.seats), 0) from registrations r
                        join ticket_type_pools tp on tp.ticket_type_id = r.ticket_type_id
                    where tp.pool_id = p.id and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed'))
                """, seats.eventId());
    }
}
