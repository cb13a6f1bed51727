package dev.offshoot.events.review;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who decided what, and when; never rewritten. */
@Introspected
@MappedEntity("reviews")
public record Review(
        @Id long id,
        UUID actor,
        @TypeDef(type = DataType.STRING) Decision decision,
        @Nullable String comment,
        Instant at) {}
