package dev.offshoot.broker.audit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("audit_entries")
record AuditEntry(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        Instant at,
        String actor,
        @Nullable String act,
        String action,
        String target,
        @Nullable String reason,
        @Nullable String traceId) {}
