package dev.offshoot.payments.acting;

import dev.offshoot.identity.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before every action that moves money or takes data away. */
public final class InOwnName {

    private static final Logger LOG = LoggerFactory.getLogger(InOwnName.class);

    private InOwnName() {}

    /**
     * @param action for the record, such as {@code export}
     * @throws dev.offshoot.web.ProblemException 403 for who acts for somebody; the attempt is recorded in the log
     */
    public static void require(Caller caller, String action) {
        if (caller instanceof Caller.Person person && person.actor() != null) {
            LOG.warn("Refused {} to {} who acts for {}", action, person.actor(), person.id());
            throw ActingProblem.ACTING_FOR_SOMEBODY.because("This is not done while acting for somebody");
        }
    }
}
