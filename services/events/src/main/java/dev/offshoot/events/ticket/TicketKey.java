package dev.offshoot.events.ticket;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that ticket codes are signed with. Published until it is retired, so a door can check codes without asking.
 *
 * @param publicJwk as JSON
 * @param privateSealed see {@link TicketKeySealing}
 * @param retiredAt since when no event needs its codes
 */
@SuppressWarnings("ArrayRecordComponent") // a bytea column
@Introspected
@MappedEntity("ticket_keys")
record TicketKey(
        @Id Long id,
        String kid,
        String publicJwk,
        byte[] privateSealed,
        Instant createdAt,
        @Nullable Instant retiredAt) {}
