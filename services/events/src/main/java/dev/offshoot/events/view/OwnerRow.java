package dev.offshoot.events.view;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@Introspected
@MappedEntity("users")
record OwnerRow(@Id long id, UUID uuid) {}
