package dev.offshoot.auth.attempt;

import dev.offshoot.auth.secret.HexColumn;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param keyHash HMAC of kind and subject: no address is readable here */
@MappedEntity("attempt_counters")
record AttemptCounter(
        @Id @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class)
        String keyHash,

        String kind,
        int used,
        int step,
        Instant windowEndsAt,
        @Nullable Instant blockedUntil) {}
