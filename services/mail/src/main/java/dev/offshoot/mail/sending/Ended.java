package dev.offshoot.mail.sending;

import dev.offshoot.mail.provider.Outcome;

/** A mail that was handed over, with the provider's answer. */
record Ended(Composed composed, Outcome outcome) {

    boolean taken() {
        return outcome instanceof Outcome.Taken;
    }
}
