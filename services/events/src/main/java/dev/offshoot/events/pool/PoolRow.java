package dev.offshoot.events.pool;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param capacity null is endless */
@Introspected
@MappedEntity("pools")
record PoolRow(
        @Id long id, UUID uuid, String name, @Nullable Integer capacity, int held, long version) {}
