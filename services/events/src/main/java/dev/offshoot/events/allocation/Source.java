package dev.offshoot.events.allocation;

/** How a registration came to be. */
public enum Source implements Word {
    /** Somebody with an account, for themselves. */
    SELF,
    /** A visitor, who has to prove the address before the seat is theirs. */
    GUEST,
    /** Somebody with the right attendees, for somebody else. */
    ORGANISER,
    IMPORT
}
