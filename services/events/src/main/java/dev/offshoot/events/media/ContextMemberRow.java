package dev.offshoot.events.media;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@Introspected
@MappedEntity("team_members")
record ContextMemberRow(@Id UUID userId, boolean manager) {}
