package dev.offshoot.payments.population;

import dev.offshoot.contracts.Money;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.billing.BillingDetails;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.payment.Status;
import dev.offshoot.payments.purpose.Purpose;
import dev.offshoot.payments.purpose.Purposes;
import dev.offshoot.payments.quote.Asked;
import dev.offshoot.payments.quote.Quotes;
import dev.offshoot.payments.quote.Quoting;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens payments of a scenario at its prices of that day. Tells nobody. */
@Singleton
class StoryOpening {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final Payments payments;
    private final BillingDetails billing;
    private final Purposes purposes;
    private final Quoting quoting;
    private final Quotes quotes;
    private final People people;

    StoryOpening(
            Payments payments,
            BillingDetails billing,
            Purposes purposes,
            Quoting quoting,
            Quotes quotes,
            People people) {
        this.payments = payments;
        this.billing = billing;
        this.purposes = purposes;
        this.quoting = quoting;
        this.quotes = quotes;
        this.people = people;
    }

    void open(ScenarioPayment told, Instant at) {
        String code = told.fields().text("purpose");
        Purpose purpose = purposes.findByCode(code)
                .orElseThrow(() ->
                        new IllegalArgumentException("payments." + told.row().key() + ": nothing is sold as " + code));
        @Nullable BillingDetail buyer = told.billing(at).map(billing::save).orElse(null);
        Money amount = told.amount();
        Quoting.Draft draft = quoting.draft(
                new Asked(
                        purpose,
                        told.fields().text("concept"),
                        amount.minorUnits(),
                        amount.currency(),
                        told.amountIs().equals(Payment.GROSS),
                        told.fields().findText("performedIn").orElse(null),
                        buyer),
                at);
        Payment payment = payments.save(payment(told, purpose, buyer, quotes.nextId(), at));
        quoting.store(draft, payment.quoteId(), payment.storedId(), 1, at);
        people.tell(told, payment);
    }

    private Payment payment(
            ScenarioPayment told, Purpose purpose, @Nullable BillingDetail buyer, long quoteId, Instant at) {
        return new Payment(
                null,
                at,
                told.uuid(),
                0,
                Status.OPEN,
                told.requester(),
                told.fields().findText("reference").orElse(null),
                purpose.storedId(),
                people.find(told, "payer"),
                people.find(told, "createdBy"),
                told.fields().text("concept"),
                told.fields().findText("detail").orElse(null),
                null,
                buyer == null ? null : buyer.id(),
                quoteId,
                told.amountIs(),
                told.fields().findText("performedIn").orElse(null),
                List.of("card"),
                told.token(),
                null,
                "en",
                false,
                null,
                told.fields().findInstant("expires").orElse(at.plus(A_MONTH)).truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                0,
                0,
                0,
                0,
                0,
                0);
    }

    /** Who took part, as local rows. */
    @Singleton
    static class People {

        private final LocalUsers users;
        private final History history;

        People(LocalUsers users, History history) {
            this.users = users;
            this.history = history;
        }

        @Nullable
        Long find(ScenarioPayment told, String field) {
            Optional<UUID> person = told.fields().findUuid(field);
            return person.isEmpty() ? null : (Long) users.idOf(person.get());
        }

        void tell(ScenarioPayment told, Payment payment) {
            Actor actor = told.fields()
                    .findUuid("createdBy")
                    .map(person -> new Actor("user", person, null, null))
                    .orElseGet(() -> Actor.service(told.requester()));
            history.add(actor, "opened", null, payment);
        }
    }
}
