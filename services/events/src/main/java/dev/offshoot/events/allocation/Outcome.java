package dev.offshoot.events.allocation;

import dev.offshoot.web.ProblemException;
import io.micronaut.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * It happened, or had happened before.
     *
     * @param registration null for {@link Command.Tidy}
     * @param type what it is for; null as the registration
     * @param ahead people before it in line; 0 unless it waits
     * @param tickets of a confirmed one, by seat
     * @param changed false when there was nothing left to do
     */
    record Done(
            @Nullable Registration registration,
            @Nullable TicketType type,
            long ahead,
            List<Ticket> tickets,
            boolean changed)
            implements Outcome {

        /** @throws IllegalStateException for a command that is about no registration */
        public Registration stored() {
            if (registration == null) {
                throw new IllegalStateException("The command was about no registration");
            }
            return registration;
        }
    }

    /** The rules forbid it; nothing changed. */
    record Refused(ProblemException problem) implements Outcome {}

    /** The same request was answered before. */
    record Replayed(HttpResponse<?> answer) implements Outcome {}

    /**
     * A seat of a confirmed registration.
     *
     * @param status valid or void
     */
    record Ticket(
            UUID uuid, int seatNo, String status, @Nullable Instant admittedAt) {}

    /** @throws ProblemException when it was refused */
    default Done orThrow() {
        return switch (this) {
            case Done done -> done;
            case Refused refused -> throw refused.problem();
            case Replayed ignored -> throw new IllegalStateException("Only a request with a key is replayed");
        };
    }
}
