package dev.offshoot.events.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param price of one seat in minor units */
@Introspected
@MappedEntity("ticket_types")
record TypeFacts(
        @Id long id,
        UUID uuid,
        String name,
        long price,
        @Nullable String currency) {}
