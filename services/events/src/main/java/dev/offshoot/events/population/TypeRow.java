package dev.offshoot.events.population;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A ticket type of an event in the making. */
@Introspected
@MappedEntity("ticket_types")
record TypeRow(
        @Id long id, String name, long price, @Nullable String currency) {}
