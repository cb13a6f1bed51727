package dev.offshoot.events.tickettype;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param price of one seat in minor units
 * @param pools UUIDs as text, in the order of the pools
 */
@Introspected
@MappedEntity("ticket_types")
record TypeRow(
        @Id long id,
        UUID uuid,
        String name,
        @Nullable String description,
        long price,
        @Nullable String currency,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        boolean closed,
        int waiting,
        int position,
        long version,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> pools) {}
