package dev.offshoot.events.allocation;

/** What made a registration change. */
public enum Cause {
    REGISTERED,
    VERIFIED,
    /** A freed seat went to the first in line. */
    SERVED,
    /** An organiser gave a seat by hand. */
    PROMOTED,
    ACCEPTED,
    PAID,
    /** Money came after the hold, and a seat was still there. */
    REVIVED,
    /** Money came after the hold, and no seat was there: all of it goes back. */
    PAID_TOO_LATE,
    CANCELLED,
    LAPSED
}
