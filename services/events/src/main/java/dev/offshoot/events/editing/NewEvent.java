package dev.offshoot.events.editing;

import dev.offshoot.events.seating.NewPool;
import dev.offshoot.events.seating.NewSeats;
import dev.offshoot.events.seating.NewTicketType;
import dev.offshoot.events.team.NewMember;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a request for a new event holds besides its content.
 *
 * @param capacity short form: one free type with so many seats
 * @param submit submitted in the same transaction
 */
@Serdeable
record NewEvent(
        @Nullable @Size(max = 100) List<@Valid NewMember> team,
        @Nullable Integer capacity,
        @Nullable @Size(max = 20) List<@Valid NewPool> pools,
        @Nullable @Size(max = 20) List<@Valid NewTicketType> ticketTypes,
        @Nullable Boolean submit) {

    List<NewMember> members() {
        return Objects.requireNonNullElse(team, List.of());
    }

    NewSeats seats() {
        return new NewSeats(capacity, pools, ticketTypes);
    }

    boolean isSubmitted() {
        return Boolean.TRUE.equals(submit);
    }
}
