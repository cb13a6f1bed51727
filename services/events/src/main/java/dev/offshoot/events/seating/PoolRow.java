package dev.offshoot.events.seating;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Introspected
@MappedEntity("pools")
record PoolRow(
        @Id long id,
        UUID uuid,
        long eventId,
        String name,
        @Nullable Integer capacity,
        int held) {}
