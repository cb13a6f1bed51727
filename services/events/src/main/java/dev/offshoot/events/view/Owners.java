package dev.offshoot.events.view;

import dev.offshoot.events.event.Event;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who owns events, by UUID. */
@Singleton
public class Owners {

    private final OwnerRepository owners;

    Owners(OwnerRepository owners) {
        this.owners = owners;
    }

    /** By the owner's local key. */
    public Map<Long, UUID> of(Collection<Event> events) {
        List<Long> keys = events.stream()
                .map(Event::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return keys.isEmpty()
                ? Map.of()
                : owners.find(keys).stream().collect(Collectors.toMap(OwnerRow::id, OwnerRow::uuid));
    }
}
