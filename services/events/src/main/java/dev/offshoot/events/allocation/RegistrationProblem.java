package dev.offshoot.events.allocation;

import dev.offshoot.web.ProblemType;
import dev.offshoot.web.Remedy;
import io.micronaut.http.HttpStatus;

/** How a registration can fail. */
public enum RegistrationProblem implements ProblemType {
    REGISTRATION_NOT_FOUND(HttpStatus.NOT_FOUND),
    TICKET_TYPE_NOT_FOUND(HttpStatus.NOT_FOUND),
    @Remedy("All seats are taken; look again later.")
    SOLD_OUT(HttpStatus.CONFLICT),
    @Remedy("Register for no more seats than seatsLeft says.")
    NOT_ENOUGH_SEATS(HttpStatus.CONFLICT),
    @Remedy("Use the registration named by registrationId.")
    ALREADY_REGISTERED(HttpStatus.CONFLICT),
    @Remedy("The event takes no registrations now.")
    REGISTRATION_CLOSED(HttpStatus.CONFLICT),
    @Remedy("Choose a ticket type that is on sale.")
    TYPE_NOT_ON_SALE(HttpStatus.CONFLICT),
    @Remedy("Sign in to register.")
    GUESTS_NOT_ALLOWED(HttpStatus.CONFLICT),
    @Remedy("The time to cancel is over; ask the organiser.")
    TOO_LATE(HttpStatus.CONFLICT),
    @Remedy("Somebody of this registration was let in already.")
    ALREADY_ADMITTED(HttpStatus.CONFLICT),
    @Remedy("The seat went to the next in line; register again.")
    OFFER_EXPIRED(HttpStatus.CONFLICT),
    @Remedy("Read the registration and decide again.")
    WRONG_STATE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RegistrationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
