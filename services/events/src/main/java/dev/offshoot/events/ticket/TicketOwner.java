package dev.offshoot.events.ticket;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose tickets they are.
 *
 * @param userUuid null for a guest, who shows a link's token
 */
@Introspected
@MappedEntity("registrations")
record TicketOwner(@Id UUID uuid, UUID event, @Nullable UUID userUuid, int linkVersion, String status) {}
