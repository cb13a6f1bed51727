package dev.offshoot.events.allocation;

import org.jspecify.annotations.Nullable;

/**
 * One step of one registration, written and about to be committed.
 *
 * @param before null when it has just been made
 * @param after as it is now; several steps of one transaction come in their order
 * @param notified whether the person shall be written to
 * @param refund minor units that go back to whoever paid; 0 for nothing
 */
public record Transition(
        @Nullable Registration before, Registration after, Cause cause, boolean notified, long refund) {

    /** Whether the registration is in this state now and was in another one before. */
    public boolean entered(RegistrationStatus status) {
        return after.status() == status && (before == null || before.status() != status);
    }

    Transition written(long id, long version) {
        return new Transition(before, after.written(id, version), cause, notified, refund);
    }
}
