package dev.offshoot.events.allocation;

import static dev.offshoot.events.allocation.Commands.accept;
import static dev.offshoot.events.allocation.Commands.cancel;
import static dev.offshoot.events.allocation.Commands.leave;
import static dev.offshoot.events.allocation.Commands.paid;
import static dev.offshoot.events.allocation.Commands.paymentEnded;
import static dev.offshoot.events.allocation.Commands.promote;
import static dev.offshoot.events.allocation.Commands.register;
import static dev.offshoot.events.allocation.RegistrationStatus.CANCELLED;
import static dev.offshoot.events.allocation.RegistrationStatus.CONFIRMED;
import static dev.offshoot.events.allocation.RegistrationStatus.OFFERED;
import static dev.offshoot.events.allocation.RegistrationStatus.PENDING_PAYMENT;
import static dev.offshoot.events.allocation.RegistrationStatus.UNVERIFIED;
import static dev.offshoot.events.allocation.RegistrationStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.offshoot.events.allocation.Office.Transaction;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final long ROOM = 1;
    private static final long STUDENTS = 2;
    private static final long REGULAR = 1;
    private static final long STUDENT = 2;
    private static final long PAID = 3;

    private final Office office = new Office()
            .pool(ROOM, 2)
            .pool(STUDENTS, 1)
            .type(REGULAR, 0, ROOM)
            .type(STUDENT, 0, ROOM, STUDENTS)
            .type(PAID, 1250, ROOM);

    @AfterEach
    void rowsAndCountersAgree() {
        office.audit();
    }

    @Test
    void seatIsTakenWhileThereIsOneAndThenOneWaits() {
        assertThat(office.done(register(1, REGULAR)).status()).isEqualTo(CONFIRMED);
        assertThat(office.done(register(3, REGULAR)).status()).isEqualTo(CONFIRMED);

        Outcome.Done third = office.run(register(5, REGULAR)).orThrow();
        Outcome.Done fourth = office.run(register(7, STUDENT)).orThrow();

        assertThat(third.stored().status()).isEqualTo(WAITING);
        assertThat(third.stored().position()).isEqualTo(3);
        assertThat(third.ahead()).isZero();
        assertThat(fourth.ahead()).isEqualTo(1);
    }

    /** Scenario 4. */
    @Test
    void whoIsShortOfOnePoolHoldsUpNobodyWhoNeedsOthersOnly() {
        office.pool(ROOM, 10).pool(STUDENTS, 2);
        IntStream.of(1, 3, 5).forEach(number -> office.done(register(number, STUDENT)));
        IntStream.rangeClosed(1, 9).forEach(number -> office.done(register(100 + 2 * number - 1, REGULAR)));

        assertThat(office.at(3).status()).isEqualTo(WAITING);
        assertThat(office.rows()).filteredOn(row -> row.status() == CONFIRMED).hasSize(10);
        assertThat(office.at(12).status()).isEqualTo(WAITING);

        office.done(leave(office.at(4)));
        assertThat(office.at(3).status()).isEqualTo(WAITING);
        assertThat(office.at(12).status()).isEqualTo(OFFERED);

        office.done(leave(office.at(1)));
        assertThat(office.at(3).status()).isEqualTo(OFFERED);
    }

    /** Scenario 7. */
    @Test
    void freedSeatGoesToTheHeadOfTheLineAndNotToWhoArrivesInTheSameBatch() {
        fill();
        Registration head = office.done(register(5, REGULAR));

        List<Outcome> batch = office.transaction(register(7, REGULAR), leave(office.at(1)), register(9, REGULAR));

        assertThat(office.at(head.position()).status()).isEqualTo(OFFERED);
        assertThat(batch.get(2).orThrow().stored().status()).isEqualTo(WAITING);
    }

    @Test
    void whoWasPutInLineInThisBatchMayBeServedInIt() {
        fill();

        List<Outcome> batch = office.transaction(register(5, REGULAR), leave(office.at(1)));

        assertThat(batch.getFirst().orThrow().stored().status()).isEqualTo(WAITING);
        assertThat(office.at(3).status()).isEqualTo(OFFERED);
    }

    /** Scenario 11. */
    @Test
    void withoutALineNobodyWaitsAndNoPositionIsSpent() {
        office.terms = Terms.of(office.terms).withoutLine().build();
        fill();

        assertRefused(register(5, REGULAR), RegistrationProblem.SOLD_OUT);
        office.pool(ROOM, 3);
        assertThat(office.done(register(7, REGULAR)).position()).isEqualTo(3);
    }

    /** Scenario 10's arrival: parties never wait. */
    @Test
    void partyGetsAllItsSeatsOrNone() {
        ProblemException refused = refusal(register(1, REGULAR, 3));

        assertThat(refused.type()).isEqualTo(RegistrationProblem.NOT_ENOUGH_SEATS);
        assertThat(refused.members()).containsEntry("seatsLeft", 2);
        assertThat(office.done(register(3, REGULAR, 2)).seats()).isEqualTo(2);
    }

    @Test
    void secondRegistrationOfAPersonNamesTheFirst() {
        Registration first = office.done(register(1, REGULAR));

        ProblemException refused = refusal(register(1, STUDENT));

        assertThat(refused.type()).isEqualTo(RegistrationProblem.ALREADY_REGISTERED);
        assertThat(refused.members()).containsEntry("registrationId", first.uuid());
    }

    @Test
    void guestIsToldSoldOutBeforeTheAddressIsLookedAt() {
        office.terms = Terms.of(office.terms).withoutLine().build();
        office.done(register(2, REGULAR));
        office.done(register(4, REGULAR));

        assertRefused(register(2, REGULAR), RegistrationProblem.SOLD_OUT);
        assertRefused(register(6, REGULAR), RegistrationProblem.SOLD_OUT);
    }

    @Test
    void registrationNeedsAnOpenEventATypeOnSaleAndGuestsToBeAllowed() {
        EventTerms terms = office.terms;
        office.terms = Terms.of(terms).opensAt(office.now.plusSeconds(1)).build();
        assertRefused(register(1, REGULAR), RegistrationProblem.REGISTRATION_CLOSED);
        office.terms = Terms.of(terms).closesAt(office.now).build();
        assertRefused(register(1, REGULAR), RegistrationProblem.REGISTRATION_CLOSED);
        office.terms = Terms.of(terms).unpublished().build();
        assertRefused(register(1, REGULAR), RegistrationProblem.REGISTRATION_CLOSED);
        office.terms = Terms.of(terms).withoutGuests().build();
        assertRefused(register(2, REGULAR), RegistrationProblem.GUESTS_NOT_ALLOWED);
        TicketType open = office.type(REGULAR);
        office.replace(new TicketType(
                open.id(), open.uuid(), open.name(), 0, null, office.now.plusSeconds(1), null, false, 0, open.pools()));
        assertRefused(register(1, REGULAR), RegistrationProblem.TYPE_NOT_ON_SALE);
        assertRefused(register(1, 17), RegistrationProblem.TICKET_TYPE_NOT_FOUND);
    }

    @Test
    void guestProvesTheAddressInTimeOrLosesTheSeat() {
        Registration kept = office.done(register(2, REGULAR));
        Registration lost = office.done(register(4, REGULAR));
        Registration waiting = office.done(register(1, REGULAR));
        assertThat(kept.status()).isEqualTo(UNVERIFIED);

        office.now = office.now.plus(Duration.ofMinutes(20)).minusMillis(1);
        assertThat(office.done(new Command.Verify(kept.uuid())).status()).isEqualTo(CONFIRMED);
        office.now = office.now.plusMillis(1);

        assertRefused(new Command.Verify(lost.uuid()), RegistrationProblem.OFFER_EXPIRED);
        assertThat(office.at(waiting.position()).status()).isEqualTo(OFFERED);
    }

    @Test
    void offerEndsWithRegistrationAtTheLatestAndByHandWithTheEvent() {
        fill();
        office.done(register(5, REGULAR));
        office.done(register(7, REGULAR));
        office.terms =
                Terms.of(office.terms).closesAt(office.now.plusSeconds(60)).build();

        office.done(leave(office.at(1)));
        assertThat(office.at(3).holdUntil()).isEqualTo(office.now.plusSeconds(60));

        office.now = office.now.plusSeconds(60);
        office.done(leave(office.at(2)));
        assertThat(office.at(4).status()).isEqualTo(WAITING);
        Registration promoted = office.done(promote(office.at(4)));
        assertThat(promoted.holdUntil()).isEqualTo(office.now.plus(office.terms.offer()));
    }

    @Test
    void seatThatIsGivenAtOnceIsStillOnlyOfferedToAGuest() {
        office.terms = Terms.of(office.terms).offer(Duration.ZERO).build();
        fill();
        office.done(register(2, REGULAR));
        office.done(register(5, REGULAR));

        office.transaction(leave(office.at(1)), leave(office.at(2)));

        assertThat(office.at(3).status()).isEqualTo(OFFERED);
        assertThat(office.at(3).holdUntil()).isEqualTo(office.now.plus(Duration.ofDays(1)));
        assertThat(office.at(4).status()).isEqualTo(CONFIRMED);
    }

    @Test
    void offerIsAcceptedOnceAndDeclinedNoMore() {
        Registration offered = offered();

        assertThat(office.done(accept(offered)).status()).isEqualTo(CONFIRMED);
        assertThat(office.run(accept(offered)).orThrow().changed()).isFalse();
        assertRefused(new Command.Decline(offered.uuid()), RegistrationProblem.WRONG_STATE);
    }

    @Test
    void declinedOfferGoesToTheNext() {
        Registration offered = offered();
        Registration next = office.done(register(9, REGULAR));

        assertThat(office.done(new Command.Decline(offered.uuid())).status()).isEqualTo(CANCELLED);
        assertThat(office.at(next.position()).status()).isEqualTo(OFFERED);
        assertThat(office.run(new Command.Decline(offered.uuid())).orThrow().changed())
                .isFalse();
        assertRefused(accept(offered), RegistrationProblem.WRONG_STATE);
    }

    @Test
    void offerThatIsOverAtThisInstantIsTheNextOnes() {
        Registration offered = offered();
        Registration next = office.done(register(9, REGULAR));
        office.now = office.now.plus(office.terms.offer());

        Transaction transaction = office.transaction(List.of(accept(offered)));

        assertThat(transaction.outcomes().getFirst())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(RegistrationProblem.OFFER_EXPIRED));
        assertThat(transaction.transitions())
                .extracting(Transition::cause, Transition::notified)
                .containsExactly(tuple(Cause.LAPSED, true), tuple(Cause.SERVED, true));
        assertThat(office.at(next.position()).status()).isEqualTo(OFFERED);
    }

    /** Scenario 8, by hand. */
    @Test
    void promotionByHandNeedsAFreeSeatAndIsRecorded() {
        fill();
        office.done(register(5, STUDENT));
        Registration second = office.done(register(7, REGULAR));
        assertRefused(promote(second), RegistrationProblem.SOLD_OUT);

        office.terms = Terms.of(office.terms).withoutLine().build();
        office.pool(ROOM, 3);
        Transaction promotion = office.transaction(List.of(promote(second)));

        assertThat(promotion.promotions())
                .containsExactly(new Allocation.Promotion(second.uuid(), 99, "a speaker's friend"));
        assertThat(office.at(3).status()).isEqualTo(WAITING);
        assertThat(office.at(4).status()).isEqualTo(OFFERED);
        assertThat(office.run(promote(second)).orThrow().changed()).isFalse();
    }

    @Test
    void whoCancelledFirstCannotBePromoted() {
        fill();
        Registration waiting = office.done(register(5, REGULAR));
        office.done(leave(waiting));

        assertRefused(promote(waiting), RegistrationProblem.WRONG_STATE);
    }

    @Test
    void ownCancellationHasATimeAndNobodyWhoWasLetInCancels() {
        office.terms =
                Terms.of(office.terms).cancelUntil(office.now.plusSeconds(1)).build();
        fill();
        Registration waiting = office.done(register(5, REGULAR));
        office.admit(office.at(1));
        assertRefused(leave(office.at(1)), RegistrationProblem.ALREADY_ADMITTED);
        assertRefused(
                cancel(office.at(1), CancelledBy.ORGANISER, new Refund.Full()), RegistrationProblem.ALREADY_ADMITTED);

        office.now = office.now.plusSeconds(1);

        assertRefused(leave(office.at(2)), RegistrationProblem.TOO_LATE);
        assertThat(office.done(leave(waiting)).status()).isEqualTo(CANCELLED);
        assertThat(office.done(cancel(office.at(2), CancelledBy.ORGANISER, new Refund.Full()))
                        .status())
                .isEqualTo(CANCELLED);
    }

    @Test
    void freeSeatIsForWhoWaitsAlsoWhereNobodyServesTheLine() {
        fill();
        office.done(register(5, REGULAR));
        office.terms = Terms.of(office.terms).withoutLine().build();
        office.done(leave(office.at(1)));

        assertRefused(register(7, STUDENT), RegistrationProblem.SOLD_OUT);
        assertThat(office.at(3).status()).isEqualTo(WAITING);
    }

    @Test
    void lineOfAClosedTypeIsPassedByOthers() {
        fill();
        office.done(register(5, STUDENT));
        office.done(register(7, REGULAR));
        TicketType student = office.type(STUDENT);
        office.replace(new TicketType(
                student.id(),
                student.uuid(),
                student.name(),
                0,
                null,
                null,
                null,
                true,
                student.waiting(),
                student.pools()));

        office.done(leave(office.at(1)));

        assertThat(office.at(3).status()).isEqualTo(WAITING);
        assertThat(office.at(4).status()).isEqualTo(OFFERED);
        office.replace(new TicketType(
                student.id(),
                student.uuid(),
                student.name(),
                0,
                null,
                null,
                null,
                false,
                student.waiting(),
                student.pools()));
    }

    /** Scenario 9, and more people than one transaction serves. */
    @Test
    void raisedCapacityServesTheLineInOrderAThousandAtATime() {
        fill();
        IntStream.range(0, 1003).forEach(number -> office.done(register(101 + 2 * number, REGULAR)));

        office.pool(ROOM, 1004);
        List<Outcome> first = office.transaction(register(9, REGULAR));

        assertThat(office.isUnfinished()).isTrue();
        assertThat(first.getFirst().orThrow().stored().status()).isEqualTo(WAITING);
        assertThat(office.at(1002).status()).isEqualTo(OFFERED);
        assertThat(office.at(1003).status()).isEqualTo(WAITING);

        office.run(new Command.Tidy());

        assertThat(office.isUnfinished()).isFalse();
        assertThat(office.at(1004).status()).isEqualTo(OFFERED);
        assertThat(office.at(1005).status()).isEqualTo(WAITING);
    }

    @Test
    void priceFreezesWithTheRequestForMoney() {
        Registration pending = office.done(register(1, PAID, 2));

        assertThat(pending.status()).isEqualTo(PENDING_PAYMENT);
        assertThat(pending.payment().price()).isEqualTo(2500);
        assertThat(pending.payment().status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(pending.holdUntil()).isEqualTo(office.now.plus(office.terms.payTime()));
        office.type(PAID, 9900, ROOM);
        assertThat(office.done(paid(pending)).payment().price()).isEqualTo(2500);
    }

    /** Scenario 19. */
    @Test
    void lateMoneyGetsTheSeatOnlyWhereNobodyElseIsMeantToHaveIt() {
        Registration late = office.done(register(1, PAID));
        office.now = office.now.plus(office.terms.payTime());
        office.run(new Command.Tidy());
        assertThat(office.at(1).payment().status()).isEqualTo(PaymentStatus.WITHDRAWN);

        Registration back = office.done(paid(late));

        assertThat(back.status()).isEqualTo(CONFIRMED);
        assertThat(back.position()).isEqualTo(1);
        assertThat(back.cancellation()).isNull();
        assertThat(office.run(paid(late)).orThrow().changed()).isFalse();
    }

    @Test
    void lateMoneyGoesBackOnceWhereTheSeatIsGone() {
        Registration late = office.done(register(1, PAID));
        office.now = office.now.plus(office.terms.payTime());
        office.transaction(register(3, REGULAR), register(5, REGULAR));

        Transaction first = office.transaction(List.of(paid(late)));
        Transaction second = office.transaction(List.of(paid(late)));

        assertThat(first.transitions())
                .extracting(Transition::cause, Transition::refund)
                .containsExactly(tuple(Cause.PAID_TOO_LATE, 1250L));
        assertThat(office.at(1).payment().status()).isEqualTo(PaymentStatus.REFUNDING);
        assertThat(second.transitions()).isEmpty();
    }

    @Test
    void lateMoneyOfWhoRegisteredAnewOrCancelledGoesBack() {
        Registration anew = office.done(register(1, PAID));
        Registration left = office.done(register(3, PAID));
        office.done(leave(left));
        office.done(paymentEnded(anew));
        office.done(register(1, REGULAR));

        assertThat(office.done(paid(anew)).status()).isEqualTo(CANCELLED);
        assertThat(office.done(paid(left)).status()).isEqualTo(CANCELLED);
        assertThat(office.rows())
                .filteredOn(row -> row.payment().status() == PaymentStatus.REFUNDING)
                .hasSize(2);
    }

    /** Scenario 22, the amounts. */
    @Test
    void moneyGoesBackByTheTermsOrAsTheOrganiserSays() {
        office.terms = Terms.of(office.terms)
                .refundUntil(office.now.plusSeconds(1))
                .cancelUntil(office.now.plusSeconds(100))
                .build();
        office.pool(ROOM, 4);
        IntStream.of(1, 3, 5, 7).forEach(number -> office.done(paid(office.done(register(number, PAID)))));

        assertThat(refundOf(leave(office.at(1)))).isEqualTo(1250);
        office.now = office.now.plusSeconds(1);
        assertThat(refundOf(leave(office.at(2)))).isZero();
        assertThat(refundOf(cancel(office.at(3), CancelledBy.ORGANISER, new Refund.Part(500))))
                .isEqualTo(500);
        assertThat(refundOf(cancel(office.at(4), CancelledBy.EVENT, new Refund.Full())))
                .isEqualTo(1250);
        assertThat(office.at(2).payment().status()).isEqualTo(PaymentStatus.PAID);
    }

    private long refundOf(Command command) {
        return office.transaction(List.of(command)).transitions().getFirst().refund();
    }

    private void fill() {
        office.done(register(1, REGULAR));
        office.done(register(3, REGULAR));
    }

    private Registration offered() {
        fill();
        Registration waiting = office.done(register(5, REGULAR));
        office.done(leave(office.at(1)));
        return office.at(waiting.position());
    }

    private ProblemException refusal(Command command) {
        Outcome outcome = office.run(command);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).problem();
    }

    private void assertRefused(Command command, ProblemType type) {
        assertThat(refusal(command).type()).isEqualTo(type);
    }
}
