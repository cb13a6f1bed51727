package dev.offshoot.mail.sending;

import java.util.Locale;

/** Why the gate lets a mail not pass. */
enum Refusal {
    USER_INACTIVE,
    SWITCHED_OFF,
    SUPPRESSED,
    TOO_MANY,
    EXPIRED,
    NO_ADDRESS,
    /** Kept in the mailbox instead. */
    NOT_ALLOWED_HERE;

    /** Somebody who switched a topic off knows; nobody needs to be told. */
    boolean reported() {
        return this != SWITCHED_OFF;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
