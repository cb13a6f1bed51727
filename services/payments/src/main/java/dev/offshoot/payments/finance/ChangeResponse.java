package dev.offshoot.payments.finance;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a payment's history.
 *
 * @param actor the person; null where a program acted, which {@code name} says
 * @param acting who acted in the person's name
 * @param fields names of changed fields, amounts
 */
@Serdeable
record ChangeResponse(
        Instant at,
        String actorKind,
        @Nullable UUID actor,
        @Nullable UUID acting,
        @Nullable String name,
        String action,
        @Nullable String fromStatus,
        String toStatus,
        @Nullable String reason,
        Map<String, Object> fields) {}
