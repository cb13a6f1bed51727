package dev.offshoot.events.event;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * What a review needs to know of an event's ticket types.
 *
 * @param withoutPool one of them takes seats of no pool
 * @param priced one of them costs something
 */
@Introspected
@MappedEntity("events")
record TicketFacts(@Id long id, int types, boolean withoutPool, boolean priced) {}
