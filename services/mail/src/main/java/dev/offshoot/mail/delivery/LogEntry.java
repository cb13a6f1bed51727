package dev.offshoot.mail.delivery;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a delivery's log; append-only.
 *
 * @param detail never an address or a secret
 * @param actor the person who looked or acted
 * @param providerEvent the provider's id of the event: one is logged once
 */
@MappedEntity("delivery_log_entries")
public record LogEntry(
        @Id @GeneratedValue @Nullable Long id,
        long deliveryId,
        Instant at,
        Happening happening,
        @Nullable @TypeDef(type = DataType.JSON) Map<String, String> detail,
        @Nullable UUID actor,
        @Nullable String providerEvent) {}
