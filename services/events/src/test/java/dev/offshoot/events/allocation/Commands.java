package dev.offshoot.events.allocation;

import java.util.UUID;

/** Commands as people send them. Odd numbers are accounts, even ones guests. */
final class Commands {

    private Commands() {}

    static Attendee person(int number) {
        return number % 2 == 1
                ? Attendee.account(number, new UUID(1, number))
                : Attendee.guest("Guest " + number, "Guest" + number + "@example.test");
    }

    static Command.Register register(int number, long type) {
        return register(number, type, 1);
    }

    static Command.Register register(int number, long type, int seats) {
        Attendee attendee = person(number);
        Source source = attendee.isGuest() ? Source.GUEST : Source.SELF;
        return new Command.Register(attendee, new UUID(3, type), seats, "en", source, null, false, true);
    }

    static Command.Cancel leave(Registration registration) {
        return new Command.Cancel(registration.uuid(), CancelledBy.ATTENDEE, null, new Refund.ByTerms(), true);
    }

    static Command.Cancel cancel(Registration registration, CancelledBy by, Refund refund) {
        return new Command.Cancel(registration.uuid(), by, "a reason", refund, true);
    }

    static Command.Accept accept(Registration registration) {
        return new Command.Accept(registration.uuid());
    }

    static Command.Promote promote(Registration registration) {
        return new Command.Promote(registration.uuid(), 99, "a speaker's friend");
    }

    static Command.Paid paid(Registration registration) {
        UUID payment = registration.payment().id();
        return new Command.Paid(registration.uuid(), payment == null ? new UUID(0, 0) : payment);
    }

    static Command.PaymentEnded paymentEnded(Registration registration) {
        UUID payment = registration.payment().id();
        return new Command.PaymentEnded(registration.uuid(), payment == null ? new UUID(0, 0) : payment, false);
    }
}
