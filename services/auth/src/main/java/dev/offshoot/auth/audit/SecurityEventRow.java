package dev.offshoot.auth.audit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("security_events")
record SecurityEventRow(
        @Id @GeneratedValue @Nullable Long id,
        Instant at,
        String type,
        @Nullable UUID userUuid,
        String actor) {}
