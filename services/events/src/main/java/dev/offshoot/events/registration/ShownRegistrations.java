package dev.offshoot.events.registration;

import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.allocation.RegistrationStatus;
import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.UserDirectory;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stored registrations with the names and tickets that belong to them, a whole page with one question to each. */
@Singleton
class ShownRegistrations {

    private final StoredRegistrations stored;
    private final TypeFactsRepository types;
    private final EventFactsRepository events;
    private final UserDirectory directory;

    ShownRegistrations(
            StoredRegistrations stored,
            TypeFactsRepository types,
            EventFactsRepository events,
            UserDirectory directory) {
        this.stored = stored;
        this.types = types;
        this.events = events;
        this.directory = directory;
    }

    RegistrationResponse one(Registration row, EventFacts event) {
        long ahead = row.status() == RegistrationStatus.WAITING ? stored.ahead(row) : 0;
        TypeFacts type = types.find(List.of(row.typeId())).getFirst();
        return RegistrationViews.of(
                row,
                event.uuid(),
                type,
                ahead,
                stored.tickets(List.of(row)).getOrDefault(row.storedId(), List.of()),
                name(row, names(List.of(row))));
    }

    Page page(List<Registration> rows) {
        if (rows.isEmpty()) {
            return new Page(List.of(), false);
        }
        Map<Long, TypeFacts> typesById = types.find(ids(rows, Registration::typeId)).stream()
                .collect(Collectors.toMap(TypeFacts::id, Function.identity()));
        Map<Long, UUID> eventsById = events.find(ids(rows, Registration::eventId)).stream()
                .collect(Collectors.toMap(EventFacts::id, EventFacts::uuid));
        Map<Long, List<Outcome.Ticket>> tickets = stored.tickets(rows);
        Map<UUID, DirectoryUser> names = names(rows);
        boolean incomplete = rows.stream()
                .anyMatch(row -> !row.attendee().isGuest()
                        && !names.containsKey(row.attendee().userUuid()));
        List<RegistrationResponse> items = rows.stream()
                .map(row -> RegistrationViews.of(
                        row,
                        Objects.requireNonNull(eventsById.get(row.eventId())),
                        Objects.requireNonNull(typesById.get(row.typeId())),
                        row.status() == RegistrationStatus.WAITING ? stored.ahead(row) : 0,
                        tickets.getOrDefault(row.storedId(), List.of()),
                        name(row, names)))
                .toList();
        return new Page(items, incomplete);
    }

    /** @param incomplete whether a name is missing because the directory was silent or knows nobody of that id */
    record Page(List<RegistrationResponse> items, boolean incomplete) {}

    /** Empty when the directory is silent: a list without names is better than none. */
    private Map<UUID, DirectoryUser> names(List<Registration> rows) {
        Set<UUID> people = rows.stream()
                .map(row -> row.attendee().userUuid())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        try {
            return people.isEmpty() ? Map.of() : new HashMap<>(directory.find(people));
        } catch (DirectoryUnavailable | IdentityUnavailable silent) {
            return Map.of();
        }
    }

    private static @Nullable String name(Registration row, Map<UUID, DirectoryUser> names) {
        UUID account = row.attendee().userUuid();
        if (account == null) {
            return row.attendee().guestName();
        }
        DirectoryUser found = names.get(account);
        return found == null ? null : found.displayName();
    }

    private static Set<Long> ids(List<Registration> rows, Function<Registration, Long> id) {
        return rows.stream().map(id).collect(Collectors.toSet());
    }
}
