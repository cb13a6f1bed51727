package dev.offshoot.events.event;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

@Introspected
@MappedEntity("events")
record SearchWords(@Id long id, String words, String place) {}
