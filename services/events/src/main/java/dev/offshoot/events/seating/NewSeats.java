package dev.offshoot.events.seating;

import dev.offshoot.web.FieldError;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new event has to give: either the short form, one free type with so many seats, or pools and types.
 *
 * @param capacity the short form
 */
@Serdeable
public record NewSeats(
        @Nullable @Min(0) @Max(1_000_000) Integer capacity,
        @Nullable @Size(max = 20) List<@Valid NewPool> pools,
        @Nullable @Size(max = 20) List<@Valid NewTicketType> ticketTypes) {

    private static final String GENERAL = "General";

    /** Nothing to register for. */
    public static NewSeats none() {
        return new NewSeats(null, null, null);
    }

    public boolean isEmpty() {
        return capacity == null && allPools().isEmpty() && allTypes().isEmpty();
    }

    /** With the short form written out. */
    public List<NewPool> allPools() {
        return capacity == null
                ? Objects.requireNonNullElse(pools, List.of())
                : List.of(new NewPool(GENERAL, capacity));
    }

    /** As {@link #allPools}. */
    public List<NewTicketType> allTypes() {
        return capacity == null
                ? Objects.requireNonNullElse(ticketTypes, List.of())
                : List.of(new NewTicketType(GENERAL, null, null, null, null, List.of(GENERAL)));
    }

    /** What annotations cannot say. */
    public List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (capacity != null && (pools != null || ticketTypes != null)) {
            faults.add(new FieldError(
                    "capacity", "not-allowed", "Is the short form: send it without pools and ticketTypes"));
        }
        Set<String> known = new HashSet<>();
        unique("pools", allPools().stream().map(NewPool::name).toList(), known, faults);
        unique("ticketTypes", allTypes().stream().map(NewTicketType::name).toList(), new HashSet<>(), faults);
        for (int index = 0; index < allTypes().size(); index++) {
            type("ticketTypes[" + index + "]", allTypes().get(index), known, faults);
        }
        return faults;
    }

    private static void unique(String field, List<String> names, Set<String> seen, List<FieldError> faults) {
        for (int index = 0; index < names.size(); index++) {
            if (!seen.add(names.get(index))) {
                faults.add(new FieldError(field + "[" + index + "].name", "repeated", "Is named twice"));
            }
        }
    }

    private static void type(String field, NewTicketType type, Set<String> known, List<FieldError> faults) {
        for (int index = 0; index < type.pools().size(); index++) {
            if (!known.contains(type.pools().get(index))) {
                faults.add(new FieldError(field + ".pools[" + index + "]", "unknown", "Is no pool of this request"));
            }
        }
        if (type.price() != null && type.price().isNegative()) {
            faults.add(new FieldError(field + ".price", "too-small", "Must not be below zero"));
        }
        if (type.salesFrom() != null
                && type.salesUntil() != null
                && type.salesUntil().isBefore(type.salesFrom())) {
            faults.add(new FieldError(field + ".salesUntil", "too-early", "Must not be before salesFrom"));
        }
    }
}
