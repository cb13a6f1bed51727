package dev.offshoot.events.allocation;

/** Who or what ended a registration. */
public enum CancelledBy implements Word {
    ATTENDEE,
    ORGANISER,
    EXPIRY,
    PAYMENT,
    EVENT,
    ACCOUNT
}
